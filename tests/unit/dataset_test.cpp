#include "monoclip/train/dataset.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/temporary_folder.hpp"

namespace mc = monoclip;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// A list in a folder of its own.
class List {
  public:
    List(const std::string& name, const std::string& text) : path_(folder_.path() / name) {
        write(path_, text);
    }
    explicit List(const std::string& text) : List("pairs.tsv", text) {}

    const fs::path& path() const { return path_; }
    fs::path folder() const { return folder_.path(); }
    std::string id(const mc::PairOptions& options = {}) const {
        return error_id([&] { return mc::PairFile(path_, options).size(); });
    }
    std::string message(const mc::PairOptions& options = {}) const {
        return error_message([&] { return mc::PairFile(path_, options).size(); });
    }

  private:
    TemporaryFolder folder_;
    fs::path path_;
};

/// path | caption | caption ... of all records, one a line.
std::string described(const mc::PairSource& source) {
    std::string text;
    for (std::size_t i = 0; i < source.size(); ++i) {
        text += source.name(i);
        for (const std::string& caption : source.captions(i)) text += " | " + caption;
        text += "\n";
    }
    return text;
}

std::set<std::string> drawn_captions(const mc::PairSource& source, std::size_t record, int draws = 300) {
    std::set<std::string> drawn;
    for (int i = 0; i < draws; ++i) {
        mc::Random random(1, 2, static_cast<std::uint64_t>(i));
        drawn.insert(source.draw_caption(record, random));
    }
    return drawn;
}

using Texts = std::set<std::string>;

}  // namespace

TEST_CASE("A TSV's rows are records in their order, under any of the usual names of columns", "[data]") {
    for (const std::string& header : {std::string("path\tcaption"), std::string("filepath\ttitle"),
                                      std::string("image\ttext"), std::string("FilePath\tTitle")}) {
        const List list(header + "\nb.png\ta dog\na.png\ta \"big\" cat\nc.png\tthree, birds\n");
        const mc::PairFile pairs(list.path());
        INFO(header);
        CHECK(described(pairs) == "b.png | a dog\na.png | a \"big\" cat\nc.png | three, birds\n");
        CHECK(pairs.concept_of(0) == 0);
        CHECK(pairs.concept_of(2) == 2);
        CHECK(pairs.picture_path(1) == list.folder() / "a.png");
    }
}

TEST_CASE("Line ends, byte order marks and empty lines make no difference", "[data]") {
    const std::string expected = "a | x\nb | y\n";
    for (const std::string& text :
         {std::string("path\tcaption\na\tx\nb\ty\n"), std::string("path\tcaption\na\tx\nb\ty"),
          std::string("path\tcaption\r\na\tx\r\nb\ty\r\n"),
          std::string("\xEF\xBB\xBFpath\tcaption\na\tx\nb\ty"),
          std::string("\n\r\npath\tcaption\n\na\tx\n\r\n\nb\ty\n\n\n")}) {
        CHECK(described(mc::PairFile(List(text).path())) == expected);
    }
    // A carriage return alone is a character.
    CHECK(described(mc::PairFile(List("path\tcaption\na\tx\ry\n").path())) == "a | x\ry\n");
}

TEST_CASE("CSV fields may stand in quotes, with separators, line breaks and quotes in them", "[data]") {
    const List list("pairs.CSV",
                    "filepath,title,label\r\n"
                    "a.png,\"one, two\",\"x\"\r\n"
                    "\"b, c.png\",\"he said \"\"yes\"\"\",y\r\n"
                    "d.png,\"two\r\nlines\",\"\"\r\n"
                    "e.png,in \"the\" middle,x\r\n"
                    "f.png,\"\"\"\",\"\"");
    const mc::PairFile pairs(list.path());
    CHECK(described(pairs) ==
          "a.png | one, two\nb, c.png | he said \"yes\"\nd.png | two\r\nlines\n"
          "e.png | in \"the\" middle\nf.png | \"\n");
    CHECK(pairs.concept_of(0) == pairs.concept_of(3));
    CHECK(pairs.concept_of(0) != pairs.concept_of(1));
    CHECK(pairs.concept_of(2) == pairs.concept_of(4));
}

TEST_CASE("Separator and quotes can be given", "[data]") {
    const List semicolons("pairs.txt", "path;caption\n\"a\";\"b;c\"\n");
    mc::PairOptions options;
    options.separator = ';';
    CHECK(semicolons.id(options) == "data.103");  // without quotes the row has three fields
    options.quotes = true;
    CHECK(described(mc::PairFile(semicolons.path(), options)) == "a | b;c\n");
    const List pandas("path\tcaption\na\t\"say \"\"hi\"\"\"\n");
    CHECK(described(mc::PairFile(pandas.path())) == "a | \"say \"\"hi\"\"\"\n");
    options.separator = 0;
    CHECK(described(mc::PairFile(pandas.path(), options)) == "a | say \"hi\"\n");
}

TEST_CASE("Rows with one path, apart or together, are one record with several captions", "[data]") {
    const List list(
        "path\tcaption\tconcept\nb\tfirst\tone\na\tsecond\ttwo\nb\tthird\tone\nb\tfourth\tone\nc\tfifth\tone"
        "\n");
    const mc::PairFile pairs(list.path());
    CHECK(described(pairs) == "b | first | third | fourth\na | second\nc | fifth\n");
    CHECK(pairs.concept_of(0) == 0);
    CHECK(pairs.concept_of(1) == 1);
    CHECK(pairs.concept_of(2) == 0);
    CHECK(drawn_captions(pairs, 0) == Texts{"first", "third", "fourth"});
    CHECK(drawn_captions(pairs, 2) == Texts{"fifth"});
    CHECK(List("path\tcaption\tconcept\nb\tfirst\tone\nb\tsecond\ttwo\n").id() == "data.107");
    CHECK(described(mc::PairFile(List("path\tcaption\nx\t1\nx\t2\nx\t3\n").path())) == "x | 1 | 2 | 3\n");
}

TEST_CASE("Facts are the values of a column, and captions of nothing else consist of them", "[data]") {
    using Facts = std::vector<std::uint32_t>;
    const List list(
        "path\tname\tkeywords\nb\tgrinning cat\tgrin, cat,cat,face\na\tdog\t\nb\tcat\tanimal\nc\tcat "
        "face\tface,cat\n");
    mc::PairOptions options;
    options.templates = {"{name}", "{keywords:2}"};
    CHECK(mc::PairFile(list.path(), options).facts(0).empty());
    CHECK(mc::PairFile(list.path(), options).facts_in("cat").empty());
    options.facts_column = "keywords";
    const mc::PairFile pairs(list.path(), options);
    REQUIRE(pairs.size() == 3);
    CHECK(pairs.facts(0) == Facts{0, 1, 2, 3});  // of both rows: grin, cat, face, animal
    CHECK(pairs.facts(1).empty());
    CHECK(pairs.facts(2) == Facts{1, 2});
    CHECK(pairs.facts_in("face, cat") == Facts{1, 2});
    CHECK(pairs.facts_in("cat,cat") == Facts{1});
    CHECK(pairs.facts_in("grinning cat").empty());
    CHECK(pairs.facts_in("cat, dog").empty());
    CHECK(pairs.facts_in("").empty());
    options.facts_column = "tags";
    CHECK(error_id([&] { return mc::PairFile(list.path(), options).size(); }) == "data.102");
}

TEST_CASE("Several columns hold captions, and empty ones are none", "[data]") {
    const List list("caption_2\tpath\tcaption_1\ttext\tother\nb2\tb\tb1\tb3\t-\n\ta\ta1\t\t-\n");
    CHECK(described(mc::PairFile(list.path())) == "b | b2 | b1 | b3\na | a1\n");
    mc::PairOptions options;
    options.picture_column = "other";
    options.caption_columns = {"text", "path"};
    CHECK(described(mc::PairFile(list.path(), options)) == "- | b3 | b | a\n");
    CHECK(drawn_captions(mc::PairFile(list.path(), options), 0) == Texts{"b3", "b", "a"});
}

TEST_CASE("Templates make captions of columns", "[data]") {
    const List list("path\tname\tkeywords\na\tcat\tpet, animal,,whiskers \nb\trock\t\n");
    mc::PairOptions options;
    options.templates = {"{name}", "a {name}: {keywords:2}!"};
    const mc::PairFile pairs(list.path(), options);
    CHECK(described(pairs) == "a | cat | a cat: pet, animal!\nb | rock\n");
    CHECK(drawn_captions(pairs, 0, 2000) == Texts{"cat", "a cat: pet!", "a cat: animal!", "a cat: whiskers!",
                                                  "a cat: pet, animal!", "a cat: animal, pet!",
                                                  "a cat: pet, whiskers!", "a cat: whiskers, pet!",
                                                  "a cat: animal, whiskers!", "a cat: whiskers, animal!"});
    CHECK(drawn_captions(pairs, 1) == Texts{"rock"});
    options.templates = {"{keywords:100}", "{name} {name}"};
    CHECK(described(mc::PairFile(list.path(), options)) ==
          "a | pet, animal, whiskers | cat cat\nb | rock rock\n");
    options.templates = {"{keywords}"};
    CHECK(mc::PairFile(List("path\tkeywords\na\tx, y\n").path(), options).captions(0).at(0) == "x, y");
    CHECK(list.id(options) == "data.105");  // b has none
}

TEST_CASE("Values of a list are drawn evenly: their number, and which", "[data]") {
    mc::PairOptions options;
    options.templates = {"{k:3}"};
    const List list("path\tk\na\tu,v,w\n");
    const mc::PairFile pairs(list.path(), options);
    std::map<std::string, int> counts;
    for (std::uint64_t i = 0; i < 6000; ++i) {
        mc::Random random(i);
        ++counts[pairs.draw_caption(0, random)];
    }
    REQUIRE(counts.size() == 3 + 6 + 6);
    for (const auto& [caption, count] : counts) {
        INFO(caption);
        const double expected = caption.size() == 1 ? 6000.0 / 9 : 6000.0 / 18;
        CHECK(std::abs(count - expected) < 5 * std::sqrt(expected));
    }
}

TEST_CASE("A template that stands twice is drawn twice as often", "[data]") {
    mc::PairOptions options;
    options.templates = {"{k}", "{k}", "a {k}"};
    const List list("path\tk\na\tu\n");
    const mc::PairFile pairs(list.path(), options);
    int plain = 0;
    for (std::uint64_t i = 0; i < 3000; ++i) {
        mc::Random random(i);
        plain += pairs.draw_caption(0, random) == "u";
    }
    CHECK(std::abs(plain - 2000) < 130);  // five standard deviations
}

TEST_CASE("Wrong templates are refused, with the template in the message", "[data]") {
    const List list("path\tname\na\tb\n");
    for (const std::string text : {"", "no column", "{", "}", "{name", "name}", "{nam}", "{}", "{name:0}",
                                   "{name:}", "{name:x}", "{name:-1}", "{name:2x}", "{name} }", "{{name}}"}) {
        mc::PairOptions options;
        options.templates = {"{name}", text};
        INFO(text);
        CHECK(list.id(options) == "data.108");
        CHECK_THAT(list.message(options), ContainsSubstring("\"" + text + "\""));
    }
}

TEST_CASE("Relative paths start at the list's folder, or where the options say", "[data]") {
    const std::string absolute = (fs::temp_directory_path() / "x.png").string();
    const List list("path\tcaption\nsub/a.png\tx\n" + absolute + "\ty\n");
    CHECK(mc::PairFile(list.path()).picture_path(0) == list.folder() / "sub" / "a.png");
    CHECK(mc::PairFile(list.path()).picture_path(1) == fs::path(absolute));
    mc::PairOptions options;
    options.root = "elsewhere";
    CHECK(mc::PairFile(list.path(), options).picture_path(0) == fs::path("elsewhere") / "sub" / "a.png");
}

TEST_CASE("A list in memory is read as one in a file", "[data]") {
    const std::string text = "path\tcaption\na\tb\na\tc\n";
    CHECK(described(*mc::PairFile::from_text(text)) == described(mc::PairFile(List(text).path())));
    CHECK(mc::PairFile::from_text(text)->picture_path(0) == fs::path("a"));
    mc::PairOptions options;
    options.root = "there";
    options.separator = ',';
    CHECK(mc::PairFile::from_text("path,caption\na,\"b\"\n", options)->picture_path(0) ==
          fs::path("there") / "a");
    CHECK(error_id([&] { return mc::PairFile::from_text("")->size(); }) == "data.102");
}

TEST_CASE("Pictures are read from the disk, and missing ones are errors with their path", "[data]") {
    const fs::path picture = fs::path(MONOCLIP_EXAMPLES_DIR) / "images" / "cat.png";
    const List list("path\tcaption\npictures/cat.png\ta cat\nnone.png\tnothing\n");
    fs::create_directories(list.folder() / "pictures");
    fs::copy_file(picture, list.folder() / "pictures" / "cat.png");
    const mc::PairFile pairs(list.path());
    CHECK(pairs.load_picture(0).pixels() == mc::read_image(picture).pixels());
    CHECK(error_id([&] { return pairs.load_picture(1); }) == "image.201");
    CHECK_THAT(error_message([&] { return pairs.load_picture(1); }), ContainsSubstring("none.png"));
}

TEST_CASE("A list that cannot be read says why", "[data]") {
    const TemporaryFolder folder;
    const auto id = [&](const fs::path& path) { return error_id([&] { return mc::PairFile(path).size(); }); };
    CHECK(id(folder.path() / "missing.tsv") == "data.101");
    CHECK(id(folder.path()) == "data.101");
    write(folder.path() / "empty.tsv", "");
    CHECK(id(folder.path() / "empty.tsv") == "data.101");
    CHECK_THAT(error_message([&] { return mc::PairFile(folder.path() / "missing.tsv").size(); }),
               ContainsSubstring("missing.tsv"));
}

TEST_CASE("A header without the columns is an error that names those found", "[data]") {
    const List list("file\tcaption\tconcept\na\tb\tc\n");
    CHECK(list.id() == "data.102");
    CHECK_THAT(list.message(), ContainsSubstring("\"file\", \"caption\", \"concept\""));
    CHECK_THAT(list.message(), ContainsSubstring("pictures"));
    CHECK_THAT(list.message(), ContainsSubstring("pairs.tsv"));
    CHECK_THAT(List("path\tname\na\tb\n").message(), ContainsSubstring("captions"));
    CHECK(List("\n\n").id() == "data.102");
    const List good("path\tcaption\na\tb\n");
    mc::PairOptions options;
    options.picture_column = "Path";  // a name that the caller gives holds exactly
    CHECK(good.id(options) == "data.102");
    options = {};
    options.caption_columns = {"caption", "another"};
    CHECK_THAT(good.message(options), ContainsSubstring("\"another\""));
    options = {};
    options.concept_column = "class";
    CHECK(good.id(options) == "data.102");
}

TEST_CASE("Broken rows are errors with their line", "[data]") {
    CHECK(List("path\tcaption\na\tb\nc\n").id() == "data.103");
    CHECK(List("path\tcaption\na\tb\tc\n").id() == "data.103");
    CHECK_THAT(List("path\tcaption\n\na\tb\nc\n").message(), ContainsSubstring("line 4: expected 2"));
    CHECK_THAT(List("x.csv", "path,caption\na,\"1\n2\n3\"\nb\n").message(),
               ContainsSubstring("line 5: expected 2"));
    CHECK(List("path\tcaption\n").id() == "data.106");
    CHECK(List("path\tcaption").id() == "data.106");
    CHECK(List("path\tcaption\n\tb\n").id() == "data.105");
    CHECK(List("path\tcaption\na\t\n").id() == "data.105");
    CHECK(List("path\tcaption\na\tb\xFF\n").id() == "data.109");
    CHECK_THAT(List("path\tcaption\na\tb\nc\t\xC3\n").message(), ContainsSubstring("line 3"));
    CHECK(List("x.csv", "path,caption\na,\"b\n").id() == "data.104");
    CHECK(List("x.csv", "path,caption\na,\"b\"c\n").id() == "data.104");
    CHECK_THAT(List("x.csv", "path,caption\na,b\nc,\"d\n\n\n").message(), ContainsSubstring("line 3"));
    CHECK(List("x.csv", "\"path\"\"\n").id() == "data.104");
}

TEST_CASE("Many columns and many empty lines ask for no more memory than their text can need", "[data]") {
    std::string text = "path";
    for (int i = 0; i < 50000; ++i) text += "\tcaption" + std::to_string(i);
    text += std::string(1'000'000, '\n');
    CHECK(error_id([&] { return mc::PairFile::from_text(text)->size(); }) == "data.106");
}

TEST_CASE("A folder's labels are captions and concepts, in the order of names", "[data]") {
    const TemporaryFolder folder;
    const fs::path root = folder.path();
    for (const char* file :
         {"tabby_cat/2.png", "tabby_cat/1.JPG", "tabby_cat/notes.txt", "tabby_cat/deep/0.gif",
          "tabby_cat/.hidden.png", ".git/x.png", "empty/readme.md", "dog/b.bmp", "loose.png"})
        write(root / file, "not a picture");
    const auto pairs = mc::open_pairs(root);
    CHECK(described(*pairs) ==
          "dog/b.bmp | a photo of a dog.\ntabby_cat/1.JPG | a photo of a tabby cat.\n"
          "tabby_cat/2.png | a photo of a tabby cat.\ntabby_cat/deep/0.gif | a photo of a tabby cat.\n");
    CHECK(pairs->concept_of(0) == 0);
    CHECK(pairs->concept_of(1) == 1);
    CHECK(pairs->concept_of(3) == 1);
    CHECK(error_id([&] { return pairs->load_picture(0); }) == "image.203");
    mc::PairOptions options;
    options.templates = {"{}", "art of {}"};
    const mc::LabelledFolder labelled(root, options);
    CHECK(labelled.labels() == std::vector<std::string>{"dog", "tabby cat"});
    CHECK(labelled.captions(0) == std::vector<std::string>{"dog", "art of dog"});
    CHECK(drawn_captions(labelled, 0) == Texts{"dog", "art of dog"});
    options.templates = {"without label"};
    CHECK(error_id([&] { return mc::open_pairs(root, options)->size(); }) == "data.108");
}

TEST_CASE("Folders without pictures or labels are errors", "[data]") {
    const TemporaryFolder folder;
    const auto id = [](const fs::path& path) {
        return error_id([&] { return mc::LabelledFolder(path).size(); });
    };
    CHECK(id(folder.path()) == "data.106");
    CHECK(id(folder.path() / "missing") == "data.101");
    CHECK(error_id([&] { return mc::open_pairs(folder.path() / "missing")->size(); }) == "data.101");
    write(folder.path() / "loose.png", "x");
    CHECK(id(folder.path()) == "data.106");
    write(folder.path() / "list.tsv", "path\tcaption\na\tb\n");
    CHECK(mc::open_pairs(folder.path() / "list.tsv")->name(0) == "a");
}

TEST_CASE("Long lists with repeated paths join as short ones do", "[data]") {
    std::string text = "path\tcaption\tlabel\n";
    const auto concept_name = [](int i) { return std::to_string(i % 5003 % 17); };
    for (int i = 0; i < 20000; ++i)
        text += "p" + std::to_string(i % 5003) + "\tc" + std::to_string(i) + "\t" + concept_name(i) + "\n";
    const List list(text);
    const mc::PairFile pairs(list.path());
    REQUIRE(pairs.size() == 5003);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        REQUIRE(pairs.name(i) == "p" + std::to_string(i));
        const std::vector<std::string> captions = pairs.captions(i);
        REQUIRE(captions.size() == (i < 20000 % 5003 ? 4u : 3u));
        for (std::size_t k = 0; k < captions.size(); ++k)
            REQUIRE(captions[k] == "c" + std::to_string(i + 5003 * k));
        REQUIRE(pairs.concept_of(i) == i % 17);
    }
}
