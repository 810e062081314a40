package org.tenderpoint.shell;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.Clock;
import java.time.LocalDate;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.incident.Incidents;
import org.tenderpoint.incident.IncidentRecord.Harm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.letter.LetterRecipient.RecipientKind;
import org.tenderpoint.letter.LetterRecord.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;

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

    /** Properties and attributes with words. */
    private static final List<String> SAID_BY = List.of(
            "label", "helperText", "placeholder", "errorMessage", "accessibleName", "aria-label", "title", "alt");

    /** Words that no German sentence has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|and|with|without|from|this|that|are|your|which|until|known|should|please|when|where"
                    + "|before|today|session|pressure)\\b");
    /** A program by its name, a questionnaire by what was published, and a message in the language of its client. */
    private static final List<String> CITED = List.of(
            "The Unarchiver", "Lizenz:", "Quelle:", "PEG:", "RMDQ:", "how are you? Please tell us");
    /** In the language of the client, and a page of a test. */
    private static final Set<String> OF_A_CLIENT = Set.of(
            "forged-traffic", "clients/:client/compare", "sessions/:session/aftercare", "letters/:letter");
    private static final List<String> RULES = List.of(
            "SCR-001", "SCR-032", "SCR-103", "SCR-310", "SCR-403", "TRI-004", "TRI-034", "ADJ-003", "CARE-013",
            "REF-111",
            "FUP-12", "PREV-05");

    /** Pages with words of rules, which are English, a page of a test, and those in the language of the client. */
    private static final Set<String> IN_ENGLISH = Set.of(
            "rules", "rules/:rule?", "rules/print", "rules/sign-off", "rules/told", "rules/replay",
            "forged-traffic", "clients/:client/compare", "sessions/:session/aftercare", "letters/:letter");

    /** Pages of a session that was begun. */
    private static final Set<String> CHARTED = Set.of("sessions/:session", "sessions/:session/aftercare");

    @Autowired
    Sessions make;
    @Autowired
    SessionService sessions;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AlertService alerts;
    @Autowired
    ReferralService referrals;
    @Autowired
    LetterService letters;
    @Autowired
    IntakeService intakes;
    @Autowired
    ScreeningService screenings;
    @Autowired
    RuleBookService rules;
    @Autowired
    IncidentService incidents;
    @Autowired
    Clock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anOpenAlertStandsAboveEveryPageThatTakesTheClientOrARecordOfTheirs() {
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        var ids = recordsOf("Stella Strip");

        var missing = new ArrayList<String>();
        var walked = new TreeSet<String>();
        for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            var names = named(route);
            if (OF_NOBODY.containsAll(names)) {
                continue;
            }
            assertThat(ids.keySet())
                    .as(route.getTemplate()
                            + ": make a bean RecordOwner in the feature, and say here whose record it is")
                    .containsAll(names);
            UI.getCurrent().navigate("account");
            UI.getCurrent().navigate(address(route, ids));
            walked.add(route.getTemplate());
            if (find(AlertStrip.class).all().stream()
                    .noneMatch(strip -> strip.getElement().getTextRecursively().contains("Stella Strip"))) {
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
        var ids = recordsOf("Lena Leser");
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
                if (!ids.keySet().containsAll(named(route)) || IN_ENGLISH.contains(route.getTemplate())) {
                    continue;
                }
                UI.getCurrent().navigate("account");
                UI.getCurrent().navigate(address(route, ids));
                said(getCurrentView().getElement())
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

        assertThat(said(getCurrentView().getElement())).contains(Texts.in(Locale.GERMAN, "platform.language.help"));
    }

    @Test
    void noPageInGermanHasAnEnglishSentence() {
        var ids = recordsOf("Gerda Gelesen");
        var ill = new HashMap<>(ids);
        ill.put("session", manyQuestions().toString());
        ill.put("charted", ids.get("charted"));
        UI.getCurrent().setLocale(Locale.GERMAN);
        var english = new TreeSet<String>();
        // a source is cited by its own title
        var sources = rules.key().stream()
                .flatMap(one -> Stream.of(one.source().words(), one.source().key()))
                .toList();
        for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            if (!ids.keySet().containsAll(named(route)) || OF_A_CLIENT.contains(route.getTemplate())) {
                continue;
            }
            for (var records : named(route).contains("session") ? List.of(ids, ill) : List.of(ids)) {
                english.addAll(english(address(route, records), sources));
            }
        }
        RULES.forEach(rule -> english.addAll(english("rules/" + rule, sources)));

        Missing.none("English on pages in German", english.stream(), "See docs/languages.md.");
    }

    private List<String> english(String address, List<String> sources) {
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate(address);
        return said(getCurrentView().getElement())
                .filter(text -> ENGLISH.matcher(text).find())
                .filter(text -> sources.stream().noneMatch(text::contains))
                .filter(text -> CITED.stream().noneMatch(text::contains))
                .map(text -> text + " on " + address)
                .toList();
    }

    /** A session of somebody who has all that can be asked for, before any question is answered. */
    private SessionId manyQuestions() {
        var answers = Sessions.harmless(List.of(Sessions.GENTLE_BACK));
        for (var condition : Condition.values()) {
            answers = answers.with(condition, ConditionAnswer.of(Recorded.YES));
        }
        var session = make.arrived(make.client("Vera Viel", answers), Sessions.calmVisit(), Sessions.GENTLE_BACK,
                new Work(BodyPart.of(Region.NECK), Modality.DEEP_TISSUE, 5, 40));
        screenings.screen(session);
        return session;
    }

    /** What stands on a page, and what is read out. */
    private static Stream<String> said(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText().strip());
        }
        var own = Stream.concat(
                SAID_BY.stream().map(element::getAttribute),
                SAID_BY.stream().map(name -> element.getProperty(name)));
        return Stream.concat(
                own.filter(Objects::nonNull).map(String::strip),
                element.isVisible() ? element.getChildren().flatMap(ClientFramesTest::said) : Stream.empty());
    }

    /** The ids of a client and of a record of each kind, by the names of the parameters of addresses. */
    private Map<String, String> recordsOf(String name) {
        var client = make.client(name, Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        var referral = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        var first = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(first);
        sessions.finish(sessions.start(first).id(), Optional.empty());
        var followUp = jdbc.sql("select id from follow_ups where session_id = ?").param(first.value()).query(UUID.class)
                .single();
        var answered = feedback.give(new FollowUpId(followUp),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        var next = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        var letter = letters.begin(LetterKind.DOCTORS_NOTE, answered.assessment().value(), RecipientKind.DOCTOR,
                Locale.ENGLISH);
        var fell = incidents.record(first, Incidents.fall(LocalDate.now(clock), Harm.PASSED));
        return Map.ofEntries(
                entry("client", client.toString()),
                entry("session", next.toString()),
                entry("followUp", followUp.toString()),
                entry("assessment", answered.assessment().toString()),
                entry("version", intakes.latest(client).orElseThrow().id().toString()),
                entry("referral", referral.toString()),
                entry("letter", letter.toString()),
                entry("incident", fell.id().toString()),
                entry("kind", LetterKind.REFERRAL.code()),
                entry("about", referral.toString()),
                entry("charted", first.toString()));
    }

    private static String address(RouteData route, Map<String, String> ids) {
        var address = route.getTemplate();
        for (var name : named(route)) {
            var id = ids.get(CHARTED.contains(route.getTemplate()) ? "charted" : name);
            address = address.replaceAll(":" + name + "\\??(\\([^)]*\\))?", id);
        }
        return address;
    }

    private static Set<String> named(RouteData route) {
        return route.getRouteParameters().keySet();
    }
}
