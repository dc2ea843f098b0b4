# Flags of every target of ours. Warnings are errors: both compilers are known.
add_library(celac_flags INTERFACE)
target_compile_options(celac_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
                                             -Wnon-virtual-dtor -Wold-style-cast -Werror)
# The same bits on every machine: no fused products; and sqrt() without a call.
target_compile_options(celac_flags INTERFACE -ffp-contract=off -fno-math-errno)
target_compile_options(celac_flags INTERFACE $<$<CONFIG:Release>:-fstack-protector-strong>)
target_compile_definitions(celac_flags INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_link_options(celac_flags INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
# A short start: nothing that is not used, and relocations in a form that is quick to read (where the linker has it).
target_compile_options(celac_flags INTERFACE $<$<CONFIG:Release>:-ffunction-sections>)
target_link_options(celac_flags INTERFACE $<$<CONFIG:Release>:-Wl,--gc-sections>)
include(CheckLinkerFlag)
check_linker_flag(CXX -Wl,-z,pack-relative-relocs celac_packs_relocations)
if(celac_packs_relocations)
  target_link_options(celac_flags INTERFACE $<$<CONFIG:Release>:-Wl,-z,pack-relative-relocs>)
endif()
if(CELAC_SANITIZE)
  target_compile_options(celac_flags INTERFACE -fsanitize=${CELAC_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(celac_flags INTERFACE -fsanitize=${CELAC_SANITIZE})
endif()
if(CELAC_FUZZ)
  target_compile_options(celac_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
