#include "cli/app.hpp"

int main(int argc, char **argv) { return celac::cli::run(argc, argv, {}); }
