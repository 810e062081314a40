package org.tenderpoint.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.record.FeltSource;
import org.tenderpoint.client.record.FeltSource.FeltValue;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.letter.LetterContent.LetterCourse;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.words.LimitWords;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What letters of all kinds start with. Checks no permission: the service has checked. */
@Component
public class LetterMaterial {

    /** As many sessions as a colleague will read. */
    private static final int SESSIONS = 6;

    private final ClientService clients;
    private final DoneWorkReader work;
    private final List<FeltSource> felt;
    private final StandingAnswersReader standing;
    private final ScreeningService screenings;
    private final PracticeService practice;
    private final PracticePlaceService places;
    private final CurrentUser user;

    LetterMaterial(
            ClientService clients, DoneWorkReader work, List<FeltSource> felt, StandingAnswersReader standing,
            ScreeningService screenings, PracticeService practice,
            PracticePlaceService places, CurrentUser user) {
        this.clients = clients;
        this.work = work;
        this.felt = List.copyOf(felt);
        this.standing = standing;
        this.screenings = screenings;
        this.practice = practice;
        this.places = places;
        this.user = user;
    }

    /** Counts as a look at the client's contact data. @throws IllegalArgumentException if there is no such client */
    public ClientDetails details(ClientId client) {
        return clients.open(client).map(ClientRecord::details).orElseThrow(() -> new NoSuch("client"));
    }

    public ZoneId zone() {
        return practice.zone();
    }

    public String phone() {
        return places.practiceOf(user.id()).phone();
    }

    public LetterContent content(
            ClientDetails client, boolean withBirthDate, Locale language, List<LetterSection> sections,
            LetterCourse course) {
        return new LetterContent(
                language, Formats.here().paper(), client.name(), client.birthDate(), withBirthDate, sections,
                course, !course.worked().isEmpty(), !course.isEmpty());
    }

    /** The client, to take the letter along, or the doctor whom the client has named. */
    static LetterRecipient clientOrDoctor(RecipientKind to, ClientDetails client) {
        return new LetterRecipient(
                to, Optional.empty(), to == RecipientKind.CLIENT ? client.name() : client.doctor(), "", "");
    }

    /** Whom to call with questions, for the end of every letter. */
    public LetterSection callBack(Locale language) {
        return LetterSection.of(LetterPart.CALL_BACK,
                new LetterWords(language).text("call_back", user.name(), phone()));
    }

    /**
     * The client's last sessions and how they felt.
     *
     * @param sore where it is sore now
     */
    public LetterCourse course(ClientId client, Set<BodyPart> sore, Locale language) {
        var words = new LetterWords(language);
        var done = work.ofClient(client).stream()
                .sorted(Comparator.comparing(DoneWork::end).reversed())
                .limit(SESSIONS)
                .toList()
                .reversed();
        var soreness = soreness(client);
        var worked = done.isEmpty()
                ? Map.<BodyPart, Integer>of()
                : done.stream()
                        .flatMap(one -> one.work().stream())
                        .collect(Collectors.toMap(Work::part, Work::pressure, Math::max));
        return new LetterCourse(
                done.stream()
                        .map(one -> new LetterCourse.Session(
                                day(one),
                                words.work(one.work()),
                                one.work().stream().mapToInt(Work::pressure).max().orElse(0),
                                boxed(soreness.getOrDefault(one.session(), OptionalInt.empty()))))
                        .toList(),
                worked.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new LetterCourse.Place(one.getKey().code(), one.getValue()))
                        .toList(),
                sore.stream().sorted().map(BodyPart::code).toList());
    }

    /**
     * How firm and how long a massage of this client may be whatever the day brings, as known at their last session;
     * nothing where only the limits that everyone has would be told.
     */
    public List<LetterSection> limits(ClientId client, Locale language) {
        return work.ofClient(client).stream()
                .max(Comparator.comparing(DoneWork::end))
                .map(last -> screenings.standingLimits(client, last.session()))
                .map(standing -> LimitWords.in(language, standing.ceilings(), standing.minutes()))
                .map(lines -> limits("limits", lines, language))
                .orElse(List.of());
    }

    /** The limits of one session. */
    List<LetterSection> limits(ScreeningDecision today, Locale language) {
        // what stops the session is asked about first; its zero everywhere is no answer to how firm
        return today.level().stops()
                ? List.of()
                : limits("limits.today", LimitWords.in(language, today.ceilings(), today.minutes()), language);
    }

    private static List<LetterSection> limits(String lead, List<String> lines, Locale language) {
        return lines.isEmpty()
                ? List.of()
                : List.of(new LetterSection(LetterPart.LIMITS, new LetterWords(language).text(lead), lines.stream()
                        .map(line -> new LetterLine("limit", line)).toList()));
    }

    /** Of these conditions, the ones that the client has reported and the ones that are unknown, as lines. */
    public List<LetterLine> conditions(ClientId client, Collection<Condition> thatMatter, Locale language) {
        var words = new LetterWords(language);
        var told = standing.latest(client).map(LetterMaterial::toldConditions).orElse(new EnumMap<>(Condition.class));
        return thatMatter.stream()
                .distinct()
                .sorted()
                .flatMap(condition -> line(
                        condition, told.getOrDefault(condition, ConditionAnswer.NOT_ASKED), words).stream())
                .toList();
    }

    /** Where the client has this condition; empty if nobody told. */
    public Set<BodyPart> places(ClientId client, Condition condition) {
        return standing.latest(client)
                .map(intake -> BodyPart.parseAll(
                        intake.answers().of(condition).details().getOrDefault(Detail.REGIONS, "")))
                .orElse(Set.of());
    }

    private static Optional<LetterLine> line(Condition condition, ConditionAnswer said, LetterWords words) {
        return switch (said.recorded()) {
            case YES -> Optional.of(new LetterLine(condition.code(), words.positiveAnswer(condition, said)));
            case DONT_KNOW -> Optional.of(
                    new LetterLine(condition.code(), words.text("not_known", words.label(condition))));
            // what was never asked is left out; what was denied does not concern the recipient
            case NO, NOT_ASKED -> Optional.empty();
        };
    }

    private static Map<Condition, ConditionAnswer> toldConditions(IntakeVersionRecord intake) {
        return intake.answers().conditions();
    }

    private Map<SessionId, OptionalInt> soreness(ClientId client) {
        return felt.stream()
                .flatMap(source -> source.felt(client, SESSIONS).stream())
                .filter(one -> one.figure() == FeltValue.Figure.SORENESS)
                .collect(Collectors.toMap(FeltValue::session, FeltValue::value, (one, _) -> one));
    }

    private static @Nullable Integer boxed(OptionalInt level) {
        return level.isPresent() ? level.getAsInt() : null;
    }

    private LocalDate day(DoneWork done) {
        return LocalDate.ofInstant(done.end(), zone());
    }
}
