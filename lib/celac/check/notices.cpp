// Codes that no rule of validate finds: what commands say of their arguments and of the files after their options.
// They are explained, and never selected or ignored.

#include <array>

#include "celac/check/registry.hpp"

namespace celac::check {
namespace {

constexpr Rule notice(std::string_view code, Severity severity, std::string_view what, std::string_view why) {
  return {code, Group::commands, severity, Mending::none, what, why, {}, {}, nullptr};
}

constexpr std::array<Rule, 10> notices = {
    {notice("usage", Severity::error, "The input cannot be used for what was asked.",
            "One that holds several plans where one is meant, a model where only a plan's own text will do, or no "
            "input at all. The exit status is 2."),
     notice("no-such-id", Severity::error, "No node has this id, number or label, or several have it.",
            "The candidates are named where there are several: say the whole id. 'celac show --ids FILE' lists all. "
            "The exit status is 2."),
     notice("output-is-input", Severity::error, "An output of the run would replace one of its inputs.",
            "-o, --report or --write-baseline leads to a file that is read, by whatever name or link. Nothing is "
            "written. The exit status is 2."),
     notice("pattern-too-hard", Severity::error,
            "The expression of --grep can be matched against this text in more ways than celac tries.",
            "Repeats within repeats, as in '(a+)+b', double the ways with every letter. Say it with one repeat. The "
            "exit status is 2."),
     notice("languages", Severity::warning, "Two editions that are compared are in different languages.",
            "Only numbers and names can align then. Where the guess is wrong, --language says what is right."),
     notice("gold", Severity::error, "A line of the concordance of --gold cannot be used.",
            "It has no tab, or no line of the file names nodes of both editions: the exit status is 2. A name that no "
            "node or more than one has is a warning, and its line is left out."),
     notice("no-source", Severity::error, "A model was to give its source, and --source did not name it.",
            "A model knows the name and the hash of what it was read from, and not its bytes. The exit status is 2."),
     notice("other-source", Severity::error, "The file of --source is not what the model was read from.",
            "Its hash is another, so that the bytes in the model would point to other words. The exit status is 2."),
     notice(
         "config", Severity::error, "The settings of validate are in error.",
         "The file is no map, or has a setting, a value or a code that does not exist, or it was found and is a link, "
         "no regular file or a stranger's; a code on the command line is reported without one. 'celac validate "
         "--show-config' prints what is in force. The exit status is 2."),
     notice("baseline", Severity::error, "The file of --baseline is no baseline, or one of another version.",
            "Write it anew with --write-baseline. The exit status is 2.")}};

}  // namespace

const std::vector<const Rule *> &all_notices() {
  static const std::vector<const Rule *> out = [] {
    std::vector<const Rule *> pointers;
    pointers.reserve(notices.size());
    for (const Rule &one : notices) {
      pointers.push_back(&one);
    }
    return pointers;
  }();
  return out;
}

}  // namespace celac::check
