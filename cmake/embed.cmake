# Writes OUT: the schema FILES as string literals, by name ("plan" for plan.schema.json).
set(text "#include \"cli/schemas.hpp\"\n\nnamespace celac::cli {\n\nstd::string_view find_schema(std::string_view name) {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} body)
  string(APPEND text "  if (name == \"${name}\") {\n    return R\"schema(${body})schema\";\n  }\n")
endforeach()
string(APPEND text "  return {};\n}\n\n}  // namespace celac::cli\n")
file(WRITE ${OUT} "${text}")
