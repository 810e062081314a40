package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.AdjustmentSource;
import org.tenderpoint.screening.AdjustmentSource.Agreed;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.PlannedSessionRepository.Line;
import org.tenderpoint.screening.ScreeningRepository;
import org.tenderpoint.screening.ScreeningRepository.Summary;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.rules.Avoided;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.screening.words.LimitWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * The sessions of a day that are still to come, each with its level and limits but without their reasons. Not for
 * screens: it checks no permission.
 */
@Component
@Transactional(readOnly = true)
public class PlannedDay {

    private static final Set<SessionState> TO_COME = Arrays.stream(SessionState.values())
            .filter(SessionState::beforeStart)
            .collect(Collectors.toUnmodifiableSet());

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final HoldRepository holds;
    private final ObjectProvider<AgreedLimits> adjustments;
    private final PracticePlaceService places;

    PlannedDay(
            PlannedSessionRepository sessions, ScreeningRepository screenings, HoldRepository holds,
            ObjectProvider<AgreedLimits> adjustments, PracticePlaceService places) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.holds = holds;
        this.adjustments = adjustments;
        this.places = places;
    }

    /**
     * What was agreed after earlier sessions, for the program itself. Declared here, where it is printed. It checks no
     * permission.
     */
    public interface AgreedLimits {

        /** As {@link AdjustmentSource#agreed}. */
        Agreed agreed(ClientId client, Optional<SessionId> session);

        /** When the next session may be and is best, days that are over among them. */
        NextDays nextDays(ClientId client);
    }

    /**
     * One session.
     *
     * @param place its name; empty unless there are several
     * @param level of the last screening in a word; empty without one
     * @param waitsForIntake nobody has taken the client's intake; the level then rests on what nobody asked
     * @param held whether a hold keeps it from starting
     * @param limits in words; empty where the session is not to start
     */
    public record PlannedVisit(
            ClientId client, UserId therapist, Optional<String> place, LocalDateTime start,
            int minutes,
            Optional<String> level, boolean waitsForIntake, boolean held, List<String> limits) {

        public PlannedVisit {
            limits = List.copyOf(limits);
        }
    }

    /** The day's visits by their start, in the language in use. */
    public List<PlannedVisit> of(LocalDate day, ZoneId zone) {
        var lines = sessions.linesBetween(start(day, zone), start(day.plusDays(1), zone)).stream()
                .filter(line -> line.state().beforeStart())
                .toList();
        var ids = lines.stream().flatMap(line -> Optional.ofNullable(line.screening()).stream()).toList();
        var last = screenings.summaries(ids).stream().collect(Collectors.toMap(Summary::id, Function.identity()));
        var decided = screenings.findAllById(ids).stream()
                .collect(Collectors.toMap(one -> one.id().value(),
                        one -> new FindingWords(one.snapshot().facts(), one.decision())));
        var named = places.names();
        var held = lines.isEmpty()
                ? Set.of()
                : holds.clientsHeld(lines.stream().map(Line::client).toList(), start(day, zone));
        return lines.stream()
                .map(line -> visit(line, named, Optional.ofNullable(line.screening()).map(last::get),
                        Optional.ofNullable(line.screening()).map(decided::get), held.contains(line.client())))
                .toList();
    }

    /** The first local day from this one on with a session that is to come. */
    public Optional<LocalDate> next(LocalDate from, ZoneId zone) {
        return sessions.firstFrom(start(from, zone), TO_COME).map(at -> LocalDate.ofInstant(at, zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private PlannedVisit visit(
            Line line, Map<PracticePlaceId, String> named, Optional<Summary> last,
            Optional<FindingWords> decided, boolean held) {
        var client = new ClientId(line.client());
        var session = new SessionId(line.id());
        var limits = decided.filter(one -> !held && !one.decision().level().stops())
                .map(one -> limits(one, agreed(client, session)))
                .orElse(List.of());
        return new PlannedVisit(
                client, new UserId(line.therapist()),
                Optional.ofNullable(named.get(PracticePlaceId.of(line.place()))),
                LocalDateTime.parse(line.localStart()), line.minutes(),
                last.map(one -> LevelWords.word(one.level(), one.waitsForTalk(), one.provisional())),
                last.filter(Summary::waitsForIntake).isPresent(),
                held, limits);
    }

    private Agreed agreed(ClientId client, SessionId session) {
        return Agreed.of(adjustments.orderedStream()
                .map(source -> source.agreed(client, Optional.of(session))).toList());
    }

    private static List<String> limits(FindingWords decided, Agreed agreed) {
        return Stream.of(
                limits(decided.decision(), new WorkLimits(agreed.limits())), decided.notesForHands(),
                agreed.heeded().stream().map(Say::it).toList())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The lower of screening and adjustments, as on the body map; then what else both limit. */
    private static List<String> limits(ScreeningDecision decision, WorkLimits agreed) {
        var besides = new ArrayList<Effect>();
        leftOut(Modality.class, decision.avoidedModalities())
                .forEach((where, kinds) -> besides.add(new Effect.AvoidModality(kinds, where)));
        leftOut(Technique.class, decision.avoidedTechniques())
                .forEach((where, kinds) -> besides.add(new Effect.AvoidTechnique(kinds, where)));
        var lines = new ArrayList<String>(LimitWords.in(
                Texts.spoken(), decision.ceilings().and(agreed.ceilings()), besides, decision.minutes()));
        agreed.all().stream().filter(limit -> limit.cap().isEmpty()).map(limit -> Say.it(limit.words()))
                .forEach(lines::add);
        if (!decision.positions().isEmpty() && decision.positions().size() < Position.values().length) {
            lines.add(Say.it(Phrase.of("screening.effect.positions",
                    Phrase.words(decision.positions().stream().sorted().toList()))));
        }
        return lines;
    }

    /** What is left out, by where; without the standing limits of everyone. */
    private static <T extends Enum<T> & Coded> Map<Area, Set<T>> leftOut(Class<T> type, Avoided<T> avoided) {
        var where = new EnumMap<T, Area>(type);
        avoided.entries().stream().filter(entry -> !entry.everyones())
                .forEach(entry -> entry.what().forEach(what -> where.merge(what, entry.where(), Area::or)));
        var kinds = new LinkedHashMap<Area, Set<T>>();
        where.forEach((what, area) -> kinds.computeIfAbsent(area, _ -> new TreeSet<>()).add(what));
        return kinds;
    }
}
