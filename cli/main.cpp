#include <fstream>
#include <iostream>
#include <sstream>
#include "celac/outline/document.hpp"
#include "celac/write/plan_writer.hpp"
int main(int argc, char**argv){
  std::string f=argv[1]; std::ifstream in(f,std::ios::binary); std::stringstream ss; ss<<in.rdbuf();
  celac::ReadOptions o; if(f.size()>4&&f.substr(f.size()-4)==".txt") o.manner=celac::Manner::text;
  auto e=celac::read_document(celac::Source(f,ss.str()),o);
  if(!e){std::cerr<<celac::to_line(e.error())<<"\n";return 2;}
  for(auto&d:e->diagnostics) std::cerr<<celac::to_line(d)<<"\n";
  std::string out; if(argc>2&&std::string(argv[2])=="json") celac::write_plan_json(out,e->plan); else celac::write_plan_yaml(out,e->plan);
  std::cout<<out;
}
