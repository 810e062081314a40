package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.MarkedLanguage;
import org.tenderpoint.Missing;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.ui.FollowUpNavigation.AlertShown;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.RuleBookService;

/**
 * What holds for every page: what cannot wait about a client stands above those that are about them, whatever record of
 * theirs they show; and each is in the language of its reader.
 */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As({Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER})
@Tag("UC-15")
class ClientFramesTest extends SpringBrowserlessTest {

    /** Parameters that name nobody's record. */
    private static final Set<String> OF_NOBODY = Set.of("kind", "partner", "rule");

    /** Words that no German sentence has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|and|with|without|from|this|that|are|your|which|until|known|should|please|when|where"
                    + "|before|today|session|pressure)\\b");
    /** A program by its name, a questionnaire by what was published, and a message in the language of its client. */
    private static final List<String> CITED = List.of(
            "The Unarchiver", "Lizenz:", "Quelle:", "PEG:", "RMDQ:", "how are you? Please tell us");
    private static final List<String> RULES = List.of(
            "SCR-001", "SCR-032", "SCR-103", "SCR-310", "SCR-403", "TRI-004", "TRI-034", "ADJ-003", "CARE-013",
            "REF-111",
            "FUP-12", "PREV-05");

    /** Pages with words of rules, which are English, a page of a test, and those in the language of the client. */
    private static final Set<String> IN_ENGLISH = Set.of(
            "rules", "rules/:rule?", "rules/print", "rules/sign-off", "rules/told", "rules/replay",
            "forged-traffic", "clients/:client/compare", "sessions/:session/aftercare", "letters/:letter");

    @Autowired
    ScreenWalk walk;
    @Autowired
    AlertService alerts;
    @Autowired
    RuleBookService rules;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anOpenAlertStandsAboveEveryPageThatTakesTheClientOrARecordOfTheirs() {
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        var ids = walk.recordsOf("Stella Strip");

        var missing = new ArrayList<String>();
        var walked = new TreeSet<String>();
        for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            var names = ScreenWalk.named(route);
            if (OF_NOBODY.containsAll(names)) {
                continue;
            }
            assertThat(ids.keySet())
                    .as(route.getTemplate()
                            + ": make a bean RecordOwner in the feature, and say here whose record it is")
                    .containsAll(names);
            UI.getCurrent().navigate("no/such/page");
            UI.getCurrent().navigate(ScreenWalk.address(route, ids));
            walked.add(route.getTemplate());
            if (!(getCurrentView() instanceof AlertShown shown
                    && alerts.about(UUID.fromString(ids.get("client"))).stream().allMatch(shown::shows))
                    && find(AlertStrip.class).all().stream().noneMatch(
                            strip -> strip.getElement().getTextRecursively().contains("Stella Strip"))) {
                missing.add(route.getTemplate() + " shows " + getCurrentView().getClass().getSimpleName());
            }
        }

        assertThat(missing).isEmpty();
        assertThat(walked)
                .contains("intake-versions/:version", "letters/:letter", "letters/new/:kind/:about",
                        "referrals/:referral?")
                .hasSizeGreaterThan(20);
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("letters/" + ids.get("letter"));
        assertThat(find(AlertStrip.class).exists()).as("once somebody has spoken to her").isFalse();
    }

    @Test
    void everyPageSpeaksTheLanguageOfItsReader() {
        var ids = walk.recordsOf("Lena Leser");
        var english = new HashSet<>(MarkedLanguage.english());
        // names of languages do not come from the bundles
        Stream.concat(PageLanguage.locales().stream(), Stream.of(Locale.of("sv")))
                .map(language -> language.getDisplayLanguage(Locale.ENGLISH))
                .forEach(english::remove);
        // nor do those of people, some of whom are called by what they are
        jdbc.sql("select name from users").query(String.class).list().forEach(english::remove);
        var wrong = new TreeSet<String>();
        try (var _ = MarkedLanguage.read()) {
            for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
                if (!ids.keySet().containsAll(ScreenWalk.named(route)) || IN_ENGLISH.contains(route.getTemplate())) {
                    continue;
                }
                UI.getCurrent().navigate("no/such/page");
                UI.getCurrent().navigate(ScreenWalk.address(route, ids));
                ScreenWalk.said(getCurrentView().getElement())
                        .filter(english::contains)
                        .forEach(text -> wrong.add(text + " on " + route.getTemplate()));
            }
        }

        Missing.none("Texts that are seen in English by whoever reads another language", wrong.stream(),
                "Make them when the page is shown, with Texts.of.");
    }

    @Test
    void aPageInGermanIsInGerman() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        UI.getCurrent().navigate("account");

        assertThat(ScreenWalk.said(getCurrentView().getElement()))
                .contains(Texts.in(Locale.GERMAN, "platform.language.help"));
    }

    @Test
    void noPageInGermanHasAnEnglishSentence() {
        var ids = walk.recordsOf("Gerda Gelesen");
        var ill = new HashMap<>(ids);
        ill.put("session", walk.manyQuestions().toString());
        ill.put("charted", ids.get("charted"));
        UI.getCurrent().setLocale(Locale.GERMAN);
        var english = new TreeSet<String>();
        // a source is cited by its own title
        var sources = rules.key().stream()
                .flatMap(one -> Stream.of(one.source().words(), one.source().key()))
                .toList();
        for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            if (!ids.keySet().containsAll(ScreenWalk.named(route))
                    || ScreenWalk.OF_A_CLIENT.contains(route.getTemplate())) {
                continue;
            }
            for (var records : ScreenWalk.named(route).contains("session") ? List.of(ids, ill) : List.of(ids)) {
                english.addAll(english(ScreenWalk.address(route, records), sources));
            }
        }
        RULES.forEach(rule -> english.addAll(english("rules/" + rule, sources)));

        Missing.none("English on pages in German", english.stream(), "See docs/languages.md.");
    }

    private List<String> english(String address, List<String> sources) {
        UI.getCurrent().navigate("no/such/page");
        UI.getCurrent().navigate(address);
        return ScreenWalk.said(getCurrentView().getElement())
                .filter(text -> ENGLISH.matcher(text).find())
                .filter(text -> sources.stream().noneMatch(text::contains))
                .filter(text -> CITED.stream().noneMatch(text::contains))
                .map(text -> text + " on " + address)
                .toList();
    }
}
