# The foreign libraries, each found once. Their Debian packages are listed in packages.txt.
if(CELAC_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
endif()

find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_path(YAML_CPP_INCLUDE yaml-cpp/eventhandler.h REQUIRED)
find_library(YAML_CPP_LIBRARY yaml-cpp REQUIRED)
find_path(CMARK_GFM_INCLUDE cmark-gfm.h REQUIRED)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_path(UTF8PROC_INCLUDE utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
find_path(PCRE2_INCLUDE pcre2.h REQUIRED)
find_library(PCRE2_LIBRARY pcre2-8 REQUIRED)
find_path(XXHASH_INCLUDE xxhash.h REQUIRED)

# An imported target whose headers count as the system's.
function(celac_import name include library)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${include})
  target_link_libraries(${name} INTERFACE ${library})
endfunction()
celac_import(celac_yaml_cpp ${YAML_CPP_INCLUDE} ${YAML_CPP_LIBRARY})
celac_import(celac_cmark_gfm ${CMARK_GFM_INCLUDE} ${CMARK_GFM_LIBRARY})
celac_import(celac_utf8proc ${UTF8PROC_INCLUDE} ${UTF8PROC_LIBRARY})
celac_import(celac_pcre2 ${PCRE2_INCLUDE} ${PCRE2_LIBRARY})
if(CELAC_STATIC)
  target_compile_definitions(celac_utf8proc INTERFACE UTF8PROC_STATIC)
  target_compile_definitions(celac_pcre2 INTERFACE PCRE2_STATIC)
  target_compile_definitions(celac_cmark_gfm INTERFACE CMARK_GFM_STATIC_DEFINE)
endif()

# The headers of {fmt} alone: what they declare is compiled once (lib/fmt.cpp).
add_library(celac_fmt_headers INTERFACE)
target_include_directories(celac_fmt_headers SYSTEM
                           INTERFACE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
