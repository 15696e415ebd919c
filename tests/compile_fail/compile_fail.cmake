# SPDX-License-Identifier: MIT
# What must not compile. Each file is compiled twice: as it stands, which must work, and with MISUSE defined,
# which the compiler must refuse for a reason that speaks of types.
file(GLOB misuse_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.cpp)
foreach(misuse_file IN LISTS misuse_files)
  get_filename_component(misuse ${misuse_file} NAME_WE)
  set(compile ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -I${PROJECT_SOURCE_DIR} ${misuse_file})
  add_test(NAME compile_fail.${misuse}.control COMMAND ${compile})
  add_test(NAME compile_fail.${misuse} COMMAND ${compile} -DMISUSE)
  set_tests_properties(compile_fail.${misuse} PROPERTIES PASS_REGULAR_EXPRESSION
    "error: (no match for|no matching|no viable|invalid operands|could not convert|cannot convert|conversion from|is private|calling a private|static assertion failed|static_assert failed)")
endforeach()
