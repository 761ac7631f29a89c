// How the page that `monoclip evaluate` writes looks, by day and by night.
#pragma once

#include <string_view>

namespace cli {

inline constexpr std::string_view page_style = R"(
:root { --ink: #1d2430; --soft: #667085; --paper: #fbfaf8; --card: #ffffff; --rule: #e6e3dd;
  color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaee; --soft: #98a2b3; --paper: #14171c; --card: #1d2128; --rule: #343a44; }
}
body { font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink);
  background: var(--paper); max-width: 1040px; margin: 0 auto; padding: 36px 20px 60px; }
h1 { font-size: 30px; margin: 0; letter-spacing: -.02em; }
h2 { font-size: 19px; margin: 40px 0 12px; overflow-wrap: anywhere; }
p { margin: 0 0 8px; }
.soft { color: var(--soft); }
.cards { display: grid; gap: 14px; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr));
  margin-top: 22px; }
.two { display: grid; gap: 14px; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); }
.below { margin-top: 14px; }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 12px; padding: 16px 18px; }
.model { font-weight: 600; overflow-wrap: anywhere; }
.dot { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 8px; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; margin-top: 10px; }
.figure b { display: block; font-size: 25px; line-height: 1.2; letter-spacing: -.02em; font-weight: 450;
  white-space: nowrap; }
.figure:first-child b { font-weight: 650; }
.figure span { color: var(--soft); font-size: 13px; }
svg { width: 100%; height: auto; display: block; margin: 0 auto; }
svg text { font-size: 11px; fill: var(--soft); }
svg g text:first-of-type { fill: var(--ink); font-size: 12px; }
.grid { stroke: var(--rule); fill: none; }
.m0 { --tone: #3b76c4; } .m1 { --tone: #e98a2e; } .m2 { --tone: #3f9d6b; }
.m3 { --tone: #d1495b; } .m4 { --tone: #8a63c9; } .m5 { --tone: #3aa6a6; }
.dot { background: var(--tone); }
rect { fill: var(--tone); }
.curve { stroke: var(--tone); stroke-width: 2.5; fill: none; }
.area { stroke: var(--tone); stroke-width: 1.5; fill: var(--tone); fill-opacity: .2; }
.wrong { display: grid; gap: 14px; grid-template-columns: repeat(auto-fill, minmax(235px, 1fr)); }
.wrong .card { padding: 12px 14px; display: flex; flex-direction: column; justify-content: space-between; }
.sides { display: flex; align-items: flex-start; gap: 10px; }
.side { flex: 1 1 0; min-width: 0; text-align: center; font-size: 13px; line-height: 1.3;
  overflow-wrap: anywhere; }
.side img, .none { display: block; width: 76px; height: 76px; margin: 0 auto 6px; padding: 3px;
  border-radius: 8px; }
.side img { object-fit: contain; background: #fff; }
.none { border: 1px dashed var(--rule); color: var(--soft); line-height: 76px; }
.gone { display: block; height: 82px; overflow: hidden; color: var(--soft); font-size: 11px; }
.arrow { color: var(--soft); font-size: 20px; margin-top: 26px; }
.note { text-align: center; color: var(--soft); font-size: 12.5px; margin-top: 8px; }
footer { margin-top: 44px; color: var(--soft); font-size: 13px; }
)";

}  // namespace cli
