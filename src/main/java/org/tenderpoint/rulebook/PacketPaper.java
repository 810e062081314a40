package org.tenderpoint.rulebook;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.PageSize;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** The packet that a clinician reads, ticks and signs on paper, in the language of whoever prints it. */
final class PacketPaper {

    private static final Template TEMPLATE = Templates.named("packet");
    private static final List<SignOffSection> OF_ROWS = List.of(SignOffSection.A, SignOffSection.B);
    private static final List<String> ABOUT = List.of("purpose", "not", "unknown", "decides");
    /** A number with a sign, or with something else than digits in it, and what follows it at once. */
    private static final Pattern FIGURE = Pattern.compile("(?:[+\u2212]\\d|\\d+[/.,]\\d)[^\\s<]*");
    /** Ruled lines for what somebody would change. */
    private static final int LINES = 8;

    private PacketPaper() {}

    /** @param forReview the rules that speak in vain here */
    static byte[] pdf(LocalDate today, List<RuleEntry> forReview) {
        return Pdf.of(page(today, forReview));
    }

    static String page(LocalDate today, List<RuleEntry> forReview) {
        var rules = RuleLibrary.current();
        var cases = BlindCase.all();
        var values = new HashMap<String, Object>();
        values.put("lang", Texts.spoken().toLanguageTag());
        // whatever the practice prints on: page numbers are the same for everybody who speaks of a packet
        values.put("size", PageSize.A4.css());
        values.put("word", (Mustache.Lambda) (key, out) -> out.write(word(key.execute()).replace("&", "&amp;")));
        values.put("whole", (Mustache.Lambda) (words, out) -> out.write(keepFiguresWhole(words.execute())));
        values.put("made", Texts.of("rulebook.packet.made", RuleSetVersion.CURRENT.code(),
                Formats.hereIn(Texts.spoken()).dayAndYear(today)));
        values.put("about", about());
        values.put("tables", OF_ROWS.stream().map(section -> table(section, rules, forReview)).toList());
        values.put("ours", Texts.label(SignOffSection.C));
        values.put("measured", OwnNumber.measuredShares());
        values.put("numbers", OwnNumber.ALL.stream()
                .map(number -> Map.of(
                        "rows", String.join(", ", number.rows()), "number", number.words(),
                        "down", number.words(OwnNumber.Step.DOWN), "up", number.words(OwnNumber.Step.UP)))
                .toList());
        values.put("points", numbered(texts("point")));
        values.put("cases", cases.stream().map(PacketPaper::caseModel).toList());
        values.put("levels", BlindCase.levels());
        values.put("enough", Texts.of("rulebook.packet.overleaf.help", Agreement.ENOUGH));
        values.put("answers", cases.stream().map(one -> answer(one, rules)).toList());
        values.put("signed", SignOffSection.allNeeded().stream().map(Texts::label).toList());
        values.put("lines", IntStream.range(0, LINES).boxed().toList());
        return TEMPLATE.execute(values);
    }

    /** What is signed, what it is not, and who decides. */
    static List<Map<String, Object>> about() {
        return ABOUT.stream()
                .map(part -> Map.<String, Object>of("heading", word(part), "paragraphs", texts(part)))
                .toList();
    }

    private static Map<String, Object> table(
            SignOffSection section, List<RuleEntry> rules, List<RuleEntry> forReview) {
        var terms = new ShortTerms();
        var groups = section.rows(rules).stream().collect(Collectors.groupingBy(
                PacketRow::worst, LinkedHashMap::new, Collectors.mapping(
                        row -> PacketRow.of(row, terms), Collectors.toList())));
        var table = new HashMap<String, Object>();
        table.put("title", Texts.label(section));
        table.put("groups", groups.entrySet().stream()
                .map(group -> Map.of("effect", Texts.label(group.getKey()), "rows", group.getValue()))
                .toList());
        table.put("terms", terms.usedTerms());
        table.put("reads", Texts.of("rulebook.packet.reads", reads(section.rows(rules))));
        table.put("review", review(section.rows(forReview)));
        return table;
    }

    /** A sentence that names those that stand for review here; none where none does. */
    static List<String> review(List<RuleEntry> suspects) {
        return suspects.isEmpty()
                ? List.of()
                : List.of(Texts.of("rulebook.packet.review",
                        suspects.stream().map(RuleEntry::id).collect(Collectors.joining(", "))));
    }

    /** What was read of the sources of these rows; the most come last, without their names. */
    private static String reads(List<RuleEntry> rows) {
        var kinds = rows.stream().flatMap(row -> RuleSource.of(row).stream())
                .filter(source -> !source.read().isEmpty())
                .collect(Collectors.groupingBy(RuleSource::read, TreeMap::new,
                        Collectors.mapping(RuleSource::key, Collectors.toCollection(TreeSet::new))));
        // the key and not its entry: removing one may put another's key into it
        var most = kinds.entrySet().stream().max(Comparator.comparing(kind -> kind.getValue().size())).orElseThrow()
                .getKey();
        kinds.remove(most);
        return Stream.concat(
                kinds.entrySet().stream().map(kind -> Texts.of("rulebook.packet.reads.of", kind.getKey(),
                        String.join(", ", kind.getValue()))),
                Stream.of(Texts.of("rulebook.packet.reads.rest", most)))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> caseModel(BlindCase one) {
        return Map.of(
                "number", one.number(), "story", one.story(),
                "levels", one.ladder().stream().map(Texts::label).toList());
    }

    private static Map<String, Object> answer(BlindCase one, List<RuleEntry> rules) {
        var rule = rules.stream().filter(row -> row.id().equals(one.rule())).findFirst()
                .map(row -> row.id() + " " + RuleWords.title(row))
                .orElseGet(() -> word("none"));
        return Map.of("number", one.number(), "level", one.words(one.level()), "rule", rule);
    }

    /** The same, but 160/100 and +0.4 end on the line on which they begin. */
    static String keepFiguresWhole(String html) {
        return FIGURE.matcher(html).replaceAll("<span class=\"figure\">$0</span>");
    }

    static String word(String key) {
        return Texts.of("rulebook.packet." + key);
    }

    static List<String> texts(String key) {
        var texts = new ArrayList<String>();
        while (Texts.knows("rulebook.packet." + key + "." + (texts.size() + 1))) {
            texts.add(word(key + "." + (texts.size() + 1)));
        }
        return texts;
    }

    /** The numbers of the open points. */
    static Stream<Integer> points() {
        return Stream.iterate(1, number -> Texts.knows("rulebook.packet.point." + number), number -> number + 1);
    }

    private static List<Map<String, Object>> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Map.<String, Object>of("number", i + 1, "text", texts.get(i)))
                .toList();
    }
}
