"""What the headers declare, from Doxygen's XML: names, signatures, and their comments as Markdown.

Public is what a user can name: everything in namespace monoclip that is not in a namespace `detail`, not private, and
not a macro that the library only uses within (those lie outside of the namespace anyway).
"""
import dataclasses
import pathlib
import re
import xml.etree.ElementTree as ElementTree

COMPOUNDS = {"class", "struct", "union", "concept", "namespace"}
QUALIFIER = re.compile(r"\bmonoclip::(?:configuration::)?")


@dataclasses.dataclass
class Symbol:
    kind: str  # class, struct, union, concept, enum, enumvalue, function, variable, typedef
    scope: tuple  # the namespaces and classes around it, without monoclip
    name: str
    signature: str
    doc: str  # Markdown; empty: undocumented
    file: str
    line: int
    in_class: bool
    type: str = ""
    initializer: str = ""
    parameters: int = 0
    overrides: bool = False
    defaulted: bool = False

    @property
    def qualified(self):
        return "::".join((*self.scope, self.name))


def plain(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def escaped(text):
    return re.sub(r"([\\*<])", lambda match: {"<": "&lt;"}.get(match.group(1), "\\" + match.group(1)), text)


def inline(element):
    """The text of a paragraph as Markdown."""
    parts = [escaped(element.text or "")]
    for child in element:
        if child.tag == "computeroutput":
            code = "".join(child.itertext())
            parts.append(f"``{code}``" if "`" in code else f"`{code}`")
        elif child.tag in ("emphasis", "bold"):
            mark = "*" if child.tag == "emphasis" else "**"
            parts.append(mark + inline(child) + mark)
        elif child.tag == "linebreak":
            parts.append("\n")
        elif child.tag in ("ndash", "mdash"):
            parts.append({"ndash": "--", "mdash": "---"}[child.tag])
        elif child.tag in ("itemizedlist", "orderedlist", "verbatim", "programlisting", "simplesect", "para"):
            parts.append("\n\n" + block(child) + "\n\n")
        else:
            parts.append(inline(child))
        parts.append(escaped(child.tail or ""))
    return "".join(parts)


def block(element):
    if element.tag in ("itemizedlist", "orderedlist"):
        mark = "- " if element.tag == "itemizedlist" else "1. "
        items = ("\n\n".join(block(para) for para in item).strip().replace("\n", "\n    ") for item in element)
        return "\n".join(mark + item for item in items)
    if element.tag in ("verbatim", "programlisting"):
        lines = [line for line in "".join(element.itertext()).strip("\n").split("\n")]
        return "```cpp\n" + "\n".join(lines) + "\n```"
    return re.sub(r"[ \t]*\n[ \t]*", "\n", inline(element)).strip() if element.tag == "para" else inline(element).strip()


def doc_of(element):
    blocks = []
    for name in ("briefdescription", "detaileddescription"):
        description = element.find(name)
        if description is not None:
            blocks += [block(child) for child in description]
    return "\n\n".join(text for text in blocks if text)


def tidy(code):
    """Doxygen's spelling of types as ours: `const T &x` becomes `const T& x`, `span< T >` becomes `span<T>`."""
    code = QUALIFIER.sub("", " ".join(code.split()))
    code = re.sub(r"\s*([&*]+)\s*(?=[\w,)>=]|\.\.\.|$)", lambda match: match.group(1) + " ", code)
    code = re.sub(r"([&*]) (?=[,)>]|$)", r"\1", code)
    code = re.sub(r"<\s+", "<", re.sub(r"(?<![-=])\s+>", ">", code))
    code = re.sub(r"(?<=[\w}])\s*=\s*(?=[\w{\"'(-])", " = ", code)
    return re.sub(r"\boperator (?=[&*])", "operator", code).strip()


def template_head(element):
    parameters = element.find("templateparamlist")
    if parameters is None:
        return ""
    names = []
    for parameter in parameters:
        text = plain(parameter.find("type"))
        name = plain(parameter.find("declname"))
        default = plain(parameter.find("defval"))
        names.append(tidy(text + (f" {name}" if name else "")) + (f" = {tidy(default)}" if default else ""))
    return f"template <{', '.join(names)}>\n"


def wrapped(text, width=92):
    """A long declaration with its parameters in lines of their own."""
    if len(text) <= width or "(" not in text:
        return text
    opening = text.index("(", text.find("operator()") + len("operator()") if "operator()" in text else 0)
    depth, start, pieces, end = 0, opening + 1, [], len(text)
    for at in range(opening, len(text)):
        depth += text[at] in "(<{["
        depth -= text[at] in ")}]" or (text[at] == ">" and text[at - 1] != "-")
        if depth == 1 and text[at] == ",":
            pieces.append(text[start : at + 1].strip())
            start = at + 1
        if depth == 0:
            pieces.append(text[start:at].strip())
            end = at
            break
    lines, indent = [], " " * 4
    for piece in pieces:
        if lines and len(lines[-1]) + len(piece) + 1 <= width:
            lines[-1] += " " + piece
        else:
            lines.append(indent + piece)
    return text[: opening + 1] + "\n" + "\n".join(lines) + text[end:]


def member_signature(member):
    kind, name = member.get("kind"), plain(member.find("name"))
    type_ = plain(member.find("type"))
    requires = plain(member.find("requiresclause"))
    requires = f" requires {tidy(requires)}" if requires else ""
    if kind == "function":
        static = "static " if member.get("static") == "yes" and "static" not in type_ else ""
        explicit = "explicit " if member.get("explicit") == "yes" and "explicit" not in type_ else ""
        virtual = "virtual " if member.get("virt") != "non-virtual" and "virtual" not in type_ else ""
        text = tidy(f"{static}{virtual}{explicit}{type_} {name}{plain(member.find('argsstring'))}")
        return template_head(member) + wrapped(text) + requires
    if kind == "typedef":
        return template_head(member) + tidy(plain(member.find("definition")).replace("= typedef ", "= "))
    if kind == "enum":
        return f"enum {'class ' if member.get('strong') == 'yes' else ''}{name}"
    initializer = plain(member.find("initializer"))
    static = "static " if member.get("static") == "yes" and "static" not in type_ else ""
    if len(initializer) > 60:
        initializer = "= ..."
    return template_head(member) + tidy(f"{static}{type_} {name}{plain(member.find('argsstring'))}") + (
        f" {initializer}" if initializer.startswith("=") else initializer)


def names_of(qualified):
    parts = re.sub(r"<.*", "", qualified).split("::")
    return tuple(part for part in parts[1:] if part != "configuration")


def is_hidden(names):
    return any(name == "detail" or name.startswith("@") for name in names)


def symbols_of_member(member, scope, in_class):
    location = member.find("location")
    symbol = Symbol(
        kind=member.get("kind"), scope=scope, name=plain(member.find("name")), signature=member_signature(member),
        doc=doc_of(member), file=location.get("file"), line=int(location.get("line")), in_class=in_class,
        type=tidy(plain(member.find("type"))), initializer=plain(member.find("initializer")),
        parameters=len(member.findall("param")), overrides=member.find("reimplements") is not None,
        defaulted=re.search(r"=\s*(default|delete)$", plain(member.find("argsstring"))) is not None)
    yield symbol
    if symbol.kind == "enum":
        for value in member.findall("enumvalue"):
            yield dataclasses.replace(symbol, kind="enumvalue", scope=(*scope, symbol.name),
                                      name=plain(value.find("name")), signature=plain(value.find("name")),
                                      doc=doc_of(value), in_class=True)


def symbols_of_compound(compound, hidden_classes):
    kind, qualified = compound.get("kind"), plain(compound.find("compoundname"))
    if kind not in COMPOUNDS or not (qualified == "monoclip" or qualified.startswith("monoclip::")):
        return
    names = names_of(qualified)
    if is_hidden(names) or any(names[: len(hidden)] == hidden for hidden in hidden_classes):
        return
    is_class = kind not in ("namespace", "concept")
    if kind != "namespace":
        location = compound.find("location")
        if kind == "concept":
            signature = template_head(compound) + f"concept {names[-1]}"
        else:
            bases = ", ".join(f"{base.get('prot')} {tidy(plain(base))}" for base in compound.findall("basecompoundref")
                              if "detail" not in plain(base))
            signature = template_head(compound) + f"{kind} {tidy(qualified).split('::')[-1] if '<' not in qualified else tidy(qualified)}" + (
                f" : {bases}" if bases else "")
        if "<" not in qualified:  # a specialisation is documented where its template is
            yield Symbol(kind=kind, scope=names[:-1], name=names[-1], signature=signature, doc=doc_of(compound),
                         file=location.get("file"), line=int(location.get("line")), in_class=False)
    if "<" in qualified:
        return
    for member in compound.iter("memberdef"):
        if member.get("prot") in ("private", "protected") or member.get("kind") in ("friend", "define"):
            continue
        if is_hidden((plain(member.find("name")),)) and member.get("kind") != "enum":
            continue
        yield from symbols_of_member(member, names, is_class)


def load(folder):
    """All public symbols of Doxygen's XML in `folder`, in the order of files and lines."""
    compounds = [compound for path in sorted(pathlib.Path(folder).glob("*.xml"))
                 for compound in ElementTree.parse(path).getroot().findall("compounddef")]
    hidden = {names_of(plain(compound.find("compoundname"))) for compound in compounds
              if compound.get("prot") in ("private", "protected")}
    found = [symbol for compound in compounds for symbol in symbols_of_compound(compound, hidden)]
    if not found:
        raise SystemExit(f"{folder}: no public symbol; did Doxygen run?")
    # What stands in an inline namespace comes twice.
    found = {(symbol.qualified, symbol.signature, symbol.file, symbol.line): symbol for symbol in found}.values()
    return sorted(found, key=lambda symbol: (symbol.file, symbol.line))


def macros(folder):
    """Names and comments of the macros MONOCLIP_* that headers define."""
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        for member in ElementTree.parse(path).getroot().iter("memberdef"):
            if member.get("kind") == "define" and plain(member.find("name")).startswith("MONOCLIP_VERSION"):
                yield plain(member.find("name")), plain(member.find("initializer")), doc_of(member)
