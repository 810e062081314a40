package org.tenderpoint.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.Missing;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.platform.page.PageLanguage;

/** What clients read stands in each of their languages, with the same numbers and days in it. */
@Tag("UC-14")
@Tag("guard")
class CheckInWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
    /** Alerts go to those who work here. */
    private static final Pattern READ_BY_CLIENTS = Pattern
            .compile("followup\\.(client|refer|reason|care|aftercare|home|own_page|level)\\..*"
                    + "|followup\\.message\\.(?!alert|escalation|answer_missing|subject\\.(alert|escalation|answer_missing)).*"
                    + "|checkin\\..*|question\\.(?!.*\\.(name|call|unsure|arrival)$).*|symptom\\..*|selfintake\\..*|intake\\.consent\\.(treatment|contact|referral)|intake\\.(field|consent_kind|since_last_time)\\..*"
                    + "|body\\.(part|as_list|everywhere|spine|(side|area|client)\\..*|map\\.(front|back|left|right))"
                    + "|platform\\.(letterhead|language)\\.(?!help$).*|platform\\.date\\.(?!bad|cancel|today).*(?<!month_first)");

    /** A client's own copy says every other code in words. */
    private static final Pattern READ_BY_STAFF_ONLY = Pattern.compile(
            "(rule_effect|rule_book_section|sign_off_section|review_outcome|replay_change|row_kind|message_filter|incident_filter|message_trouble|record_access|code_for|page_size|partner_skill|call|sample_topic)\\..*"
                    + "|message_kind\\.(alert|escalation|answer_missing|outcome_report)");

    /** What the rest of a bundle says is read by staff. */
    private static final Map<String, Pattern> FOR_OTHERS = Map.of(
            "letter", Pattern.compile("letter\\.(answer|draft|mail|paper)\\..*"),
            "referral", Pattern.compile("referral\\.compare\\.(?!back|open|page|paper).*"),
            "screening", Pattern.compile(
                    "screening\\.(everywhere|spine|effect\\.(cap|no_contact|minutes(\\.soreness_prone)?)|ceilings\\.elsewhere)"),
            "copy", Pattern.compile("copy\\.(?!contents|holds|nothing|page$|view).*"));

    private static final List<String> BUNDLES = List.of("checkin", "question", "selfintake", "intake", "followup",
            "body", "platform");

    static Stream<String> languages() {
        return PageLanguage.locales().stream().map(Locale::getLanguage).filter(code -> !code.equals("en"));
    }

    static Stream<Arguments> bundles() {
        return languages().flatMap(language -> BUNDLES.stream().map(bundle -> Arguments.of(bundle, language)));
    }

    static Stream<Arguments> papers() {
        return languages()
                .flatMap(language -> FOR_OTHERS.keySet().stream().map(bundle -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordForACodeThatMayStandInAClientsCopyIsThere(String language) {
        var read = ProjectFiles.texts("vocabulary").stringPropertyNames().stream()
                .filter(key -> !READ_BY_STAFF_ONLY.matcher(key).matches())
                .toList();

        same("vocabulary", language, read);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextThatAClientReadsIsThere(String bundle, String language) {
        same(bundle, language, ProjectFiles.texts(bundle).stringPropertyNames().stream()
                .filter(key -> READ_BY_CLIENTS.matcher(key).matches())
                .toList());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyTextOfAPaperIsThere(String bundle, String language) {
        same(bundle, language, ProjectFiles.texts(bundle).stringPropertyNames().stream()
                .filter(key -> FOR_OTHERS.get(bundle).matcher(key).matches())
                .toList());
    }

    private static void same(String bundle, String language, Collection<String> read) {
        var english = ProjectFiles.texts(bundle);
        var theirs = ProjectFiles.texts(bundle + "_" + language);
        var file = "src/main/resources/i18n/" + bundle + "_" + language + ".properties";
        if (language.equals("de")) {
            // staff read German too
            Missing.none("Texts for clients in German", read.stream().filter(key -> !theirs.containsKey(key)),
                    "Put them into " + file + ".");
        } else {
            Missing.same("Texts for clients in " + language, theirs.stringPropertyNames(), read,
                    "Put them into " + file + ".");
        }
        Missing.none("Texts with other places to fill in than the English one",
                read.stream().filter(key -> !places(theirs.getProperty(key)).equals(places(english.getProperty(key)))),
                "Put them right in " + file + ".");
        Missing.none("Texts that cannot be filled in",
                read.stream().filter(key -> PLACE.matcher(theirs.getProperty(key)).find())
                        .filter(key -> !filled(theirs.getProperty(key), Locale.of(language))),
                "Close each brace, and write an apostrophe twice in a text with {0}.");
    }

    /** An apostrophe that is written once swallows what follows it. */
    private static boolean filled(String text, Locale language) {
        var given = Stream.of("2", "2", "2", "2", "2", "2", "2").map(Integer::valueOf).toArray();
        return !PLACE.matcher(new MessageFormat(text, language).format(given)).find();
    }

    @Test
    void noClientIsToldOfToxinsOrLacticAcid() {
        for (var bundle : Set.of("checkin", "checkin_de", "question", "question_de", "followup_de", "selfintake",
                "selfintake_de", "checkin_es", "question_es", "followup_es", "selfintake_es", "checkin_fr",
                "question_fr", "followup_fr", "selfintake_fr")) {
            assertThat(String.join(" ", ProjectFiles.texts(bundle).stringPropertyNames().stream()
                    .map(ProjectFiles.texts(bundle)::getProperty).toList()).toLowerCase(Locale.ROOT))
                    .doesNotContain("toxin", "lactic", "milchsäure", "schlacken", "entgift",
                            "láctico", "lactique", "desintoxic", "toxine");
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
