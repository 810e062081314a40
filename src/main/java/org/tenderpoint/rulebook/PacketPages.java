package org.tenderpoint.rulebook;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.rulebook.PacketItem.Part;
import org.tenderpoint.rulebook.PacketItem.Screen;
import org.tenderpoint.rulebook.PacketReading.Reply;
import org.tenderpoint.rulebook.PacketReading.Signer;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** Writes the pages of the packet on screen, in English or German. Every value is escaped. */
@Component
record PacketPages(PracticeService practice, RulesForReview forReview) {

    static final String PATH = "/packet";

    /** Codes of the pages beside the screens of items. */
    static final String START = "start";
    static final String OVERLEAF = "overleaf";
    static final String SIGN = "sign";

    private static final Template TEMPLATE = Templates.named("packet-screen");

    /** @param base the path under which the program runs */
    record Page(PacketReading reading, PageLanguage language, String proof, String base) {}

    /** A page and the words of its link. */
    private record PageLink(String code, String words) {}

    String show(Page page, String at) {
        return Texts.speaking(page.language.locale(), () -> {
            var values = values(page.language, page.base, at);
            values.put("proof", page.proof);
            switch (page.reading.signer().known() ? at : START) {
                case OVERLEAF -> values.put("overleaf", overleaf(page.reading));
                case SIGN -> values.put("sign", sign(page.reading));
                default -> PacketItem.screens().stream()
                        .filter(screen -> page.reading.signer().known() && screen.code().equals(at))
                        .findFirst()
                        .ifPresentOrElse(
                                screen -> values.put("screen", screen(page.reading, screen, suspects(screen.part()))),
                                () -> values.put("start", start(page.reading)));
            }
            return TEMPLATE.execute(values);
        });
    }

    /** One page for every link that does not open, whatever the reason. */
    String gonePage(PageLanguage language, String base, boolean sent) {
        return Texts.speaking(language.locale(), () -> {
            var values = values(language, base, START);
            values.put("gone", true);
            values.put("lost", sent);
            return TEMPLATE.execute(values);
        });
    }

    private Map<String, Object> values(PageLanguage language, String base, String at) {
        var values = new HashMap<String, Object>();
        values.put("word", (Mustache.Lambda) (key, out) -> out.write(
                Texts.of("rulebook." + key.execute()).replace("&", "&amp;")));
        values.put("at", at);
        values.put("frame", PageFrame.of(
                base, language, UnreadLanguages.NONE, PacketPaper.word("title"),
                practice.current().map(PracticeRecord::name).orElse(""), PacketPaper.word("title"),
                PATH, PhoneLink.NONE).only(PageLanguage.ofStaff()));
        return values;
    }

    private static Map<String, Object> start(PacketReading reading) {
        var signer = reading.signer();
        var parts = Stream.of(Part.values()).map(part -> part(reading, part)).toList();
        return Map.of(
                "known", signer.known(),
                "about", PacketPaper.about(),
                "fields", Stream.of(
                        field("name", signer.name()), field("profession", signer.profession()),
                        field("register", signer.register()), field("number", signer.number())).toList(),
                "changeable", reading.signed().isEmpty(),
                "who",
                signer.known() ? String.join(", ", signer.name(), signer.profession(), signer.registration()) : "",
                "parts", parts,
                "next", next(reading),
                "saved", Texts.of("rulebook.reading.saved", reading.answeredCount(), reading.all()));
    }

    private static Map<String, Object> field(String name, String value) {
        return Map.of("name", name, "label", Texts.of("rulebook.reading." + name), "value", value,
                "most", Signer.MOST);
    }

    private static Map<String, Object> part(PacketReading reading, Part part) {
        var items = PacketItem.of(part);
        var screens = PacketItem.screens().stream().filter(screen -> screen.part() == part).toList();
        var open = screens.stream().filter(screen -> reading.answered(screen.items()) < screen.items().size())
                .findFirst().orElse(screens.getFirst());
        return Map.of("code", open.code(), "title", title(part),
                "count", Texts.of("rulebook.reading.count", reading.answered(items), items.size()));
    }

    /** The first page with something open. */
    private static PageLink next(PacketReading reading) {
        return PacketItem.screens().stream()
                .filter(screen -> reading.answered(screen.items()) < screen.items().size())
                .findFirst()
                .map(screen -> new PageLink(screen.code(), Texts.of("rulebook.reading.go_on", title(screen.part()))))
                .orElseGet(() -> reading.revealed()
                        ? new PageLink(SIGN, PacketPaper.word("sign"))
                        : new PageLink(OVERLEAF, Texts.of("rulebook.reading.overleaf")));
    }

    /** The rules that stand for review here, of a table of rows. */
    private List<RuleEntry> suspects(Part part) {
        return part == Part.A || part == Part.B
                ? part.section().stream().flatMap(section -> section.rows(forReview.all()).stream()).toList()
                : List.of();
    }

    private static Map<String, Object> screen(PacketReading reading, Screen screen, List<RuleEntry> suspects) {
        var terms = new ShortTerms();
        var ids = suspects.stream().map(RuleEntry::id).toList();
        var items = IntStream.range(0, screen.items().size())
                .mapToObj(i -> item(reading, screen.items().get(i), i, terms))
                .toList();
        items.forEach(item -> item.put("review", ids.contains(item.get("row"))));
        var values = new HashMap<String, Object>();
        values.put("title", title(screen.part()));
        values.put("position", Texts.of("rulebook.reading.position", screen.number(), screen.of(),
                reading.answeredCount(), reading.all()));
        values.put("help", help(reading, screen.part()));
        values.put("review", PacketPaper.review(suspects));
        values.put("levels", screen.part() == Part.CASES ? BlindCase.levels() : List.of());
        values.put("terms", terms.usedTerms());
        values.put("items", items);
        var order = PacketItem.screens();
        int here = order.indexOf(screen);
        values.put("back", here == 0 ? START : order.get(here - 1).code());
        values.put("next", here + 1 < order.size() ? order.get(here + 1).code() : OVERLEAF);
        return values;
    }

    private static String help(PacketReading reading, Part part) {
        if (part.section().filter(reading.signed()::contains).isPresent()) {
            return Texts.of("rulebook.reading.closed");
        }
        var boxes = Texts.of("rulebook.reading.help.boxes");
        return switch (part) {
            case A, B -> boxes + " " + Texts.of("rulebook.reading.help.terms");
            case C -> boxes + " " + OwnNumber.measuredShares();
            case POINTS -> boxes;
            case CASES -> Texts.of("rulebook.reading.help." + (reading.revealed() ? "revealed" : "cases"));
        };
    }

    private static Map<String, Object> item(PacketReading reading, PacketItem item, int index, ShortTerms terms) {
        var said = reading.reply(item);
        var values = new HashMap<String, Object>();
        values.put("index", index);
        values.put("row", item.name());
        values.put("print", item.print());
        values.put("why", said.filter(reply -> item.part() != Part.CASES)
                .filter(reply -> !reply.answer().equals(PacketAnswer.AGREE.code())).isPresent());
        values.put("said", said.map(Reply::answer).orElse(""));
        values.put("words", said.map(Reply::why).orElse(""));
        values.put("lacks", said.filter(reply -> item.part() != Part.CASES).filter(Reply::lacksWhy).isPresent());
        values.put("most", PacketReading.MOST_WHY);
        values.put("disabled", item.part() == Part.CASES
                ? reading.revealed()
                : item.part().section().filter(reading.signed()::contains).isPresent());
        values.put("answers", answers(item, said));
        values.put("paragraphs", List.of());
        values.put("source", "");
        switch (item.part()) {
            case A, B -> row(item, terms, values);
            case C -> number(item, values);
            case POINTS -> values.put("name", OneLine.of(item.name(), PacketPaper.word("point." + item.name())));
            case CASES -> {
                values.put("name", Texts.of("rulebook.blind.case", item.name()));
                values.put("paragraphs", List.of(BlindCase.all().get(Integer.parseInt(item.name()) - 1).story()));
            }
        }
        return values;
    }

    private static void row(PacketItem item, ShortTerms terms, Map<String, Object> values) {
        var rule = row(item.name()).orElseThrow();
        var row = PacketRow.of(rule, terms);
        values.put("name", OneLine.of(row.id(), row.title()));
        values.put("paragraphs", row.says());
        values.put("source", OneLine.of(row.source(), row.ahead()));
    }

    private static void number(PacketItem item, Map<String, Object> values) {
        var number = OwnNumber.of(item.name());
        values.put("name", OneLine.of(String.join(", ", number.rows()), number.words()));
        values.put("paragraphs", Stream.of(OwnNumber.Step.values())
                .map(step -> PacketPaper.word(step.code()) + " \u2013 " + number.words(step)).toList());
    }

    private static List<Map<String, Object>> answers(PacketItem item, Optional<Reply> said) {
        return item.codes().stream().map(code -> Map.<String, Object>of(
                "code", code,
                "words", item.part() == Part.CASES
                        ? BlindCase.all().get(Integer.parseInt(item.name()) - 1).words(code)
                        : PacketPaper.word(code),
                "on", said.filter(reply -> reply.answer().equals(code)).isPresent())).toList();
    }

    private static Map<String, Object> overleaf(PacketReading reading) {
        var values = new HashMap<String, Object>();
        var cases = BlindCase.all();
        values.put("ready", !reading.revealed() && reading.answered(PacketItem.of(Part.CASES)) == cases.size());
        values.put("wait", !reading.revealed() && reading.answered(PacketItem.of(Part.CASES)) < cases.size());
        values.put("revealed", reading.revealed());
        values.put("enough", Texts.of("rulebook.reading.overleaf.help", Agreement.ENOUGH));
        values.put("agreement", reading.blind().agreement().map(Agreement::words).orElse(""));
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < reading.blind().pairs().size() && i < cases.size(); i++) {
            var pair = reading.blind().pairs().get(i).split("/");
            var one = cases.get(i);
            rows.add(Map.of("number", one.number(), "said", one.words(pair[0]), "program", one.words(pair[1]),
                    "same", pair[0].equals(pair[1]),
                    "rule", row(one.rule()).map(rule -> rule.id() + " " + RuleWords.title(rule))
                            .orElseGet(() -> PacketPaper.word("none"))));
        }
        values.put("rows", rows);
        return values;
    }

    private static Map<String, Object> sign(PacketReading reading) {
        return Map.of(
                "cases", !reading.revealed(),
                "sections", SignOffSection.allNeeded().stream().map(section -> section(reading, section)).toList());
    }

    private static Map<String, Object> section(PacketReading reading, SignOffSection section) {
        var values = new HashMap<String, Object>();
        boolean signed = reading.signed().contains(section);
        values.put("title", Texts.label(section));
        values.put("code", section.code());
        values.put("signed", signed);
        values.put("open", reading.mayBeSigned(section));
        values.put("covers", Texts.of("rulebook.reading.covers", reading.prints(section).size(),
                section.rows(RuleLibrary.current()).size(), reading.unread(section).size()));
        values.put("changes", lines(() -> reading.changes(section)));
        values.put("lacking", reading.unexplained(section).stream()
                .map(item -> new PageLink(screenOf(item), Texts.of("rulebook.reading.lacking", nameOf(item))))
                .toList());
        return values;
    }

    private static List<String> lines(Supplier<String> text) {
        return text.get().lines().toList();
    }

    private static String nameOf(PacketItem item) {
        return item.part() == Part.C
                ? OwnNumber.of(item.name()).words()
                : item.part() == Part.POINTS
                        ? Texts.of("rulebook.reading.points.one", item.name())
                        : item.name();
    }

    private static String screenOf(PacketItem item) {
        return PacketItem.screens().stream().filter(screen -> screen.items().contains(item)).findFirst().orElseThrow()
                .code();
    }

    private static String title(Part part) {
        return switch (part) {
            case A -> Texts.label(SignOffSection.A);
            case B -> Texts.label(SignOffSection.B);
            case C -> Texts.label(SignOffSection.C);
            case POINTS -> PacketPaper.word("points");
            case CASES -> PacketPaper.word("cases");
        };
    }

    private static Optional<RuleEntry> row(String id) {
        return RuleLibrary.current().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** What follows the path: the page, and the item on it where the browser goes on. */
    static String place(String at, String print) {
        return PacketItem.screens().stream().filter(screen -> screen.code().equals(at)).findFirst()
                .map(screen -> "?at=" + at + IntStream.range(0, screen.items().size())
                        .filter(i -> screen.items().get(i).print().equals(print))
                        .mapToObj(i -> "#i" + i)
                        .findFirst().orElse(""))
                .orElse(List.of(OVERLEAF, SIGN).contains(at) ? "?at=" + at : "");
    }

    /** A reason as it can be kept. A browser keeps to what a field takes; what sends more is none. */
    static Optional<String> reason(String typed) {
        return Optional.of(PlainText.straight(PlainText.note(typed)))
                .filter(note -> PlainText.problem(note, PacketReading.MOST_WHY).isEmpty());
    }

    static String line(String typed) {
        var line = PlainText.straight(PlainText.line(typed));
        return PlainText.problem(line, Signer.MOST).isPresent() ? "" : line;
    }
}
