# Writes the completions that CELAC prints to OUT, below the folders in which Debian's shells look for them.
set(bash bash-completion/completions/celac)
set(zsh zsh/vendor-completions/_celac)
set(fish fish/vendor_completions.d/celac.fish)
file(REMOVE_RECURSE ${OUT})
foreach(shell bash zsh fish)
  execute_process(
    COMMAND ${CELAC} completion ${shell}
    OUTPUT_VARIABLE text
    RESULT_VARIABLE status ERROR_QUIET)
  if(status EQUAL 0)
    file(WRITE ${OUT}/${${shell}} "${text}")
  endif()
endforeach()
