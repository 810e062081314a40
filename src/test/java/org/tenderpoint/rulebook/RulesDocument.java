package org.tenderpoint.rulebook;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.RuleEffects;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Say;

/** The rule book as one Markdown file, from the same entries as the program's pages. */
final class RulesDocument {

    /** A stretch of ids that belongs together. */
    private record Topic(String book, int from, int to, String title) {
        boolean has(RuleEntry rule) {
            int dash = rule.id().lastIndexOf('-');
            int number = Integer.parseInt(rule.id().substring(dash + 1));
            return rule.id().startsWith(book + "-") && number >= from && number <= to;
        }
    }

    private static final List<Topic> TOPICS = List.of(
            new Topic("SCR", 1, 18, "Red flags"),
            new Topic("SCR", 19, 29, "What is still open from before"),
            new Topic("SCR", 30, 39, "What was not asked"),
            new Topic("SCR", 100, 109, "Herniated disc"),
            new Topic("SCR", 110, 119, "Osteoporosis"),
            new Topic("SCR", 120, 129, "Fibromyalgia"),
            new Topic("SCR", 130, 149, "Surgery"),
            new Topic("SCR", 150, 159, "Arthritis"),
            new Topic("SCR", 160, 249, "Other health facts"),
            new Topic("SCR", 300, 309, "What limits mean for kinds of massage"),
            new Topic("SCR", 310, 399, "Kinds of massage and conditions"),
            new Topic("SCR", 400, 499, "Preference, experience, plan"),
            new Topic("SCR", 500, 599, "The therapist's training"),
            new Topic("SCR", 600, 699, "Worse together"),
            new Topic("SCR", 999, 999, "What no rule covers"),
            new Topic("TRI", 1, 19, "Emergency"),
            new Topic("TRI", 120, 139, "Emergency, later rows"),
            new Topic("TRI", 20, 49, "A doctor today"),
            new Topic("TRI", 50, 69, "A doctor in two to three days"),
            new Topic("TRI", 140, 189, "A doctor in two to three days, later rows"),
            new Topic("TRI", 70, 99, "The therapist speaks to the client"),
            new Topic("TRI", 100, 119, "Look again"),
            new Topic("TRI", 190, 199, "Expected, and everything else"),
            new Topic("TRI", 200, 299, "Read last"),
            new Topic("ADJ", 1, 999, "The next session"),
            new Topic("PREV", 1, 99, "Before every session"),
            new Topic("CARE", 1, 9, "Which set"),
            new Topic("CARE", 10, 29, "Items"),
            new Topic("CARE", 30, 99, "What goes with every set"),
            new Topic("REF", 1, 99, "Why, and what holds back"),
            new Topic("REF", 100, 149, "Facts against disciplines"),
            new Topic("WHY", 1, 99, "Likely causes"),
            new Topic("REF", 151, 159, "Facts against disciplines, later rows"),
            new Topic("REF", 150, 150, "What is asked"),
            new Topic("REF", 160, 999, "What is ranked and told"),
            new Topic("FUP", 1, 99, "When and how clients are asked"));

    private RulesDocument() {}

    static String text() {
        var rules = RuleLibrary.in(RuleSetVersion.CURRENT);
        var text = new StringBuilder("""
                # The rules

                Version %s, %d rules. This file is made from the program's rules and cases; do not edit it by hand.
                Renew it with `%s`. Behind an arrow stands, in short, what a row does in a case.

                """.formatted(RuleSetVersion.CURRENT, rules.size(), RulesDocumentTest.COMMAND));
        for (var section : RuleBookSection.values()) {
            text.append("## ").append(Texts.label(section)).append("\n\n");
            for (var topic : TOPICS) {
                var here = rules.stream().filter(rule -> rule.section() == section && topic.has(rule)).toList();
                if (!here.isEmpty()) {
                    text.append("### ").append(topic.title).append("\n\n");
                    here.forEach(rule -> text.append(entry(rule)));
                }
            }
        }
        return text.append(sources(rules)).toString();
    }

    /** The key to what stands behind "Because" and "Grade". */
    private static String sources(List<RuleEntry> rules) {
        var keys = rules.stream().flatMap(rule -> RuleSource.of(rule).stream()).collect(Collectors.toMap(
                RuleSource::key, source -> plain(source.words()) + " | " + source.read(), (one, _) -> one,
                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        var text = new StringBuilder(
                """
                        ## Sources

                        Grades: **A** a guideline or an official body, **B** textbooks, reviews, studies or case reports, **C** common practice
                        or one of the two articles that the program started from. In the books of triage and scheduling a grade stands before
                        the sources that it is of ("A NG158; C Seed A"). In the referral book N, C and P are no grades but what a discipline may
                        come to: not suitable, only after clearance, at most possible.

                        | key | what | read of it |
                        | --- | --- | --- |
                        """);
        keys.forEach(
                (key, rest) -> text.append("| ").append(plain(key)).append(" | ").append(rest).append(" |\n"));
        return text.toString();
    }

    /** The keys as the list below names them; grades within stay where a book puts them there. */
    private static String because(RuleEntry rule) {
        return rule.section() == RuleBookSection.TRIAGE || rule.section() == RuleBookSection.SCHEDULING
                ? rule.source()
                : RuleSource.of(rule).stream().map(RuleSource::key).collect(Collectors.joining(", "));
    }

    private static String entry(RuleEntry rule) {
        var text = new StringBuilder()
                .append("<a id=\"").append(rule.id()).append("\"></a>\n")
                .append("#### ").append(rule.id()).append(' ').append(Say.it(rule.title())).append("\n\n");
        when(text, WhenLine.of(rule.when()));
        line(text, "Then", RuleWords.then(rule));
        line(text, "Says", Say.it(rule.reason()));
        line(text, "Because", rule.source().isBlank() ? "common practice or our own consensus" : because(rule));
        line(text, "Grade", rule.grades());
        line(text, "Since", rule.revision().since().equals(RuleSetVersion.FIRST)
                ? ""
                : rule.revision().since().code());
        var effects = RuleEffects.of(rule.id()).iterator();
        RuleLibrary.cases(rule.id()).forEach(example -> text.append("- ")
                .append(example.fires() ? "applies: " : "just not: ")
                .append(plain(Say.it(example.says())))
                .append(example.fires() && effects.hasNext() ? " → `" + effects.next() + "`" : "")
                .append('\n'));
        return text.append('\n').toString();
    }

    private static void when(StringBuilder text, List<WhenLine> lines) {
        if (lines.size() == 1) {
            line(text, "When", lines.getFirst().words());
            below(text, 1, lines.getFirst().below());
        } else {
            text.append("- **When**:\n");
            below(text, 1, lines);
        }
    }

    private static void below(StringBuilder text, int depth, List<WhenLine> lines) {
        lines.forEach(line -> {
            text.append("  ".repeat(depth)).append("- ").append(plain(line.words())).append('\n');
            below(text, depth + 1, line.below());
        });
    }

    private static void line(StringBuilder text, String name, String words) {
        if (!words.isBlank()) {
            text.append("- **").append(name).append("**: ").append(plain(words)).append('\n');
        }
    }

    /** Words as words: nothing in them is Markdown. */
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_<>|])", "\\\\$1").replace('\n', ' ');
    }
}
