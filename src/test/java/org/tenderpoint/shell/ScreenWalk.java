package org.tenderpoint.shell;

import static java.util.Map.entry;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.incident.Incidents;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.TypedPartner;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * What a walk over all screens needs: a record of each kind, the address of each screen about them, and the words that
 * stand there.
 */
@TestComponent
public record ScreenWalk(Sessions make, SessionService sessions, FeedbackService feedback, ReferralService referrals,
        LetterService letters, IntakeService intakes, ScreeningService screenings, IncidentService incidents,
        PartnerService partners, Clock clock, JdbcClient jdbc) {

    /** In the language of the client, and a page of a test. */
    static final Set<String> OF_A_CLIENT = Set.of(
            "forged-traffic", "clients/:client/compare", "sessions/:session/aftercare", "letters/:letter");

    /** Properties and attributes with words. */
    private static final List<String> SAID_BY = List.of(
            "label", "helperText", "placeholder", "errorMessage", "accessibleName", "aria-label", "title", "alt");

    /** What a screen reader calls by what stands there, unless it has a name. */
    private static final Set<String> NAMED_BY_CONTENT = Set.of("a", "button", "vaadin-button", "summary");

    /** Pages of a session that was begun. */
    private static final Set<String> CHARTED = Set.of("sessions/:session", "sessions/:session/aftercare");

    /** The ids of a client and of a record of each kind, by the names of the parameters of addresses. */
    public Map<String, String> recordsOf(String name) {
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
        fever(client, next);
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
                entry("partner",
                        partners.create(new TypedPartner("Practice of " + name).details(), Set.of()).toString()),
                entry("rule", "CARE-003"),
                entry("charted", first.toString()));
    }

    /** Told by link the evening before, so that there is somebody to ring. */
    private void fever(ClientId client, SessionId session) {
        var link = UUID.randomUUID();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                insert into evening_links (id, client_id, session_id, therapist_id, start_at, token_hash, language,
                    made_at, expires_at, wrong_births, version)
                select :link, client_id, id, therapist_id, :now, :hash, 'en', :now, :now, 0, 0
                from sessions where id = :session""")
                .param("link", link).param("now", now).param("hash", link.toString())
                .param("session", session.value()).update();
        jdbc.sql(
                """
                        insert into evening_answers (id, client_id, session_id, therapist_id, start_at, link_id, browser_hash,
                            answers, steps, answered_at, touched_at, call_since, call_words, tries, version)
                        select id, client_id, session_id, therapist_id, :now, id, token_hash, :answers, '', :now, :now, :now, '', 0, 0
                        from evening_links where id = :link""")
                .param("link", link).param("now", now)
                .param("answers", Json.write(new VisitAnswers(Map.of(RedFlag.FEVER_NOW, Recorded.DONT_KNOW),
                        OptionalInt.empty(), Set.of(), Recorded.NOT_ASKED, Set.of(), false, Map.of())))
                .update();
    }

    public static String address(RouteData route, Map<String, String> ids) {
        var address = route.getTemplate();
        for (var name : named(route)) {
            var id = ids.get(CHARTED.contains(route.getTemplate()) ? "charted" : name);
            address = address.replaceAll(":" + name + "\\??(\\([^)]*\\))?", id);
        }
        return address;
    }

    public static Set<String> named(RouteData route) {
        return route.getRouteParameters().keySet();
    }

    /** A session of somebody who has all that can be asked for, before any question is answered. */
    SessionId manyQuestions() {
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
    static Stream<String> said(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText().strip());
        }
        var own = Stream.concat(
                SAID_BY.stream().map(element::getAttribute),
                SAID_BY.stream().map(name -> element.getProperty(name)));
        return Stream.concat(
                own.filter(Objects::nonNull).map(String::strip),
                element.isVisible() ? element.getChildren().flatMap(ScreenWalk::said) : Stream.empty());
    }

    /**
     * The controls that are called otherwise than what stands on them: whoever speaks to a browser says the words that
     * they see.
     */
    static Stream<String> misnamed(Element element) {
        var name = element.getAttribute("aria-label");
        var own = NAMED_BY_CONTENT.contains(element.isTextNode() ? "" : element.getTag()) && name != null
                && !plain(name).contains(plain(visible(element)))
                        ? Stream.of(visible(element) + " is called " + name)
                        : Stream.<String>empty();
        return Stream.concat(own, element.isTextNode() || !element.isVisible()
                ? Stream.empty()
                : element.getChildren().flatMap(ScreenWalk::misnamed));
    }

    private static String visible(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        return !element.isVisible() || "true".equals(element.getAttribute("aria-hidden"))
                ? ""
                : element.getChildren().map(ScreenWalk::visible).collect(Collectors.joining());
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
