package org.tenderpoint.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.outcome.ClientCourse;
import org.tenderpoint.outcome.ClientCourseService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SeriesId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.score.MeasureVersion;
import org.tenderpoint.score.ScoreWay;
import org.tenderpoint.score.Scores;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/** Plans a series of sessions in one go, and judges it. Each session is then one like any other. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class SeriesService {

    static final String RECORD = "Series";

    /** In UTF-16 units. */
    public static final int REASON_LENGTH = 500;

    private final SeriesRepository all;
    private final PlanService plans;
    private final ClientCourseService courses;
    private final Scores scores;
    private final RecordGate gate;
    private final PracticeTime time;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    SeriesService(
            SeriesRepository all, PlanService plans, ClientCourseService courses, Scores scores, RecordGate gate,
            PracticeTime time, CurrentUser user, ApplicationEventPublisher events) {
        this.all = all;
        this.plans = plans;
        this.courses = courses;
        this.scores = scores;
        this.gate = gate;
        this.time = time;
        this.user = user;
        this.events = events;
    }

    /**
     * A series to be planned.
     *
     * @param place where; empty for where the therapist mostly works
     * @param told answers to measures at its beginning, each item to a number
     */
    public record NewSeries(
            ClientId client, List<LocalDateTime> dates, int minutes, Optional<PracticePlaceId> place, LocalDate judging,
            Map<MeasureId, Map<String, Integer>> told) {

        /** @throws IllegalArgumentException if it is judged before its last session; the form says that earlier */
        public NewSeries {
            dates = List.copyOf(dates);
            told = Map.copyOf(told);
            if (dates.isEmpty() || dates.stream().anyMatch(date -> date.toLocalDate().isAfter(judging))) {
                throw new IllegalArgumentException("A series is judged after its last session");
            }
        }
    }

    /** Some of the sessions cannot be planned; nothing was. */
    public static class SeriesRefused extends RuntimeException {

        private final transient Map<Integer, PlanRefused> problems;

        SeriesRefused(Map<Integer, PlanRefused> problems) {
            super("Sessions of the series were refused: " + problems.keySet());
            this.problems = Map.copyOf(problems);
        }

        /** What keeps each session from being booked; sessions are counted from 0. */
        public Map<Integer, PlanRefused> problems() {
            return problems;
        }
    }

    /**
     * A series and what has changed since it began.
     *
     * @param sessions as they are now
     * @param course of the client since it was planned
     */
    public record SeriesCourse(SeriesRecord series, List<PlannedSessionRecord> sessions, ClientCourse course) {

        public List<PlannedSessionRecord> tookPlace() {
            return sessions.stream().filter(one -> SessionState.TOOK_PLACE.contains(one.state())).toList();
        }

        public long fellThrough() {
            return sessions.stream().filter(one -> SessionState.FELL_THROUGH.contains(one.state())).count();
        }

        public List<PlannedSessionRecord> toCome(Instant now) {
            return SeriesService.toCome(sessions, now);
        }
    }

    @Transactional(readOnly = true)
    public Optional<SeriesRecord> open(ClientId client) {
        gate.require(client);
        return all.open(client).map(Series::toRecord);
    }

    /** The first day to propose: tomorrow, or as agreed after the last session. */
    @Transactional(readOnly = true)
    public LocalDate firstDay(ClientId client) {
        gate.require(client);
        return plans.nextDays(client).proposed(time.today().plusDays(1));
    }

    /** What keeps these sessions from being planned, by their number from 0 on; stores nothing. */
    @Transactional(readOnly = true)
    public Map<Integer, PlanRefused> problems(
            ClientId client, List<LocalDateTime> dates, int minutes, Optional<PracticePlaceId> place) {
        gate.require(client);
        var problems = new LinkedHashMap<Integer, PlanRefused>();
        for (int number = 0; number < dates.size(); number++) {
            var date = dates.get(number);
            boolean overlaps = dates.subList(0, number).stream()
                    .anyMatch(other -> other.isBefore(date.plusMinutes(minutes))
                            && date.isBefore(other.plusMinutes(minutes)));
            int no = number;
            plans.refusal(new NewSession(client, user.id(), date, minutes, List.of(), place))
                    .or(() -> overlaps
                            ? Optional.of(new PlanRefused(PlanRefused.Problem.CLIENT_BUSY))
                            : Optional.empty())
                    .ifPresent(problem -> problems.put(no, problem));
        }
        return problems;
    }

    /** The work that each session of a series gets: that of the client's last one, or none. */
    @Transactional(readOnly = true)
    public List<Work> work(ClientId client) {
        return last(client).map(PlannedSessionRecord::plan).orElse(List.of());
    }

    /** The client's last session: its hour and length are proposed, and its work is planned. */
    @Transactional(readOnly = true)
    public Optional<PlannedSessionRecord> last(ClientId client) {
        gate.require(client);
        return plans.previous(client, time.now());
    }

    /** The measures that are asked at both ends of a series. */
    @Transactional(readOnly = true)
    public List<MeasureVersion> measures() {
        return scores.current();
    }

    /**
     * Plans all sessions, with the work of the client's last session, or none.
     *
     * @throws SeriesRefused if a session cannot be planned
     * @throws EditedByOther if the client has an open series by now
     */
    public SeriesRecord plan(NewSeries planned) {
        var client = planned.client();
        var problems = problems(client, planned.dates(), planned.minutes(), planned.place());
        if (!problems.isEmpty()) {
            throw new SeriesRefused(problems);
        }
        all.open(client).ifPresent(other -> {
            throw new EditedByOther(Optional.of(other.therapist()), other.toRecord().plannedAt());
        });
        var now = time.now();
        var work = work(client);
        var ids = new ArrayList<SessionId>();
        planned.dates().stream().sorted()
                .map(date -> new NewSession(client, user.id(), date, planned.minutes(), work, planned.place()))
                .forEach(session -> ids.add(plans.plan(session)));
        var made = all.save(new Series(
                client, user.id(), ids, planned.judging().atStartOfDay(time.zone()).toInstant(), now));
        keepAnswers(client, planned.told(), ScoreWay.START, now);
        audit("planned", made);
        return made.toRecord();
    }

    /** Cancels what was just planned. @throws IllegalStateException if one of its sessions has begun */
    public void takeBack(SeriesId id) {
        var series = require(id);
        var sessions = sessions(series);
        if (sessions.stream().anyMatch(one -> one.state() != SessionState.PLANNED)) {
            throw new IllegalStateException("This series has begun");
        }
        sessions.forEach(one -> plans.cancel(one.id(), PlanService.UNDONE));
        series.judge(SeriesWay.MISTAKE, "", user.id(), time.now());
        audit("taken_back", series);
    }

    /** Cancels the sessions to come. @return those that it cancelled */
    public List<SessionId> cancelRest(SeriesId id) {
        var rest = toCome(sessions(require(id)), time.now()).stream().map(PlannedSessionRecord::id).toList();
        rest.forEach(one -> plans.cancel(one, Phrase.of("series.rest.reason")));
        return rest;
    }

    /**
     * Plans sessions of a series again that were cancelled by mistake, at their time; each is a new one.
     *
     * @throws PlanRefused if a time is taken by now; nothing was planned
     */
    public void planAgain(SeriesId id, List<SessionId> cancelled) {
        var series = require(id);
        sessions(series).stream()
                .filter(one -> cancelled.contains(one.id()) && one.state() == SessionState.CANCELLED)
                .forEach(one -> series.replace(one.id(), plans.plan(new NewSession(one.client(), one.therapist(),
                        one.localStart(), one.minutes(), one.plan(), Optional.of(one.place())))));
    }

    private static List<PlannedSessionRecord> toCome(List<PlannedSessionRecord> sessions, Instant now) {
        return sessions.stream().filter(one -> one.state() == SessionState.PLANNED && one.start().isAfter(now))
                .toList();
    }

    /** The client's open series with what has changed; a look into the record. */
    public Optional<SeriesCourse> judging(ClientId client) {
        gate.require(client);
        return all.open(client).map(series -> {
            events.publishEvent(AuditEvent.opened(RECORD, series.id().value(), client));
            return new SeriesCourse(series.toRecord(), sessions(series), courses.of(client));
        });
    }

    /**
     * Judges a series.
     *
     * @param version as shown
     * @param told answers to measures at its end
     * @throws EditedByOther if somebody has judged it since
     */
    public SeriesRecord judge(
            SeriesId id, int version, SeriesWay way, String reason, Map<MeasureId, Map<String, Integer>> told) {
        if (!way.isJudgement()) {
            throw new IllegalArgumentException("A series is not judged so");
        }
        var series = require(id);
        series.seenAt(version);
        var now = time.now();
        keepAnswers(series.client(), told, ScoreWay.END, now);
        series.judge(way, PlainText.note(reason), user.id(), now);
        audit("judged", series);
        // flushed so that the record has the new version
        return all.saveAndFlush(series).toRecord();
    }

    /**
     * Takes a judgement back; what was answered stays.
     *
     * @throws IllegalStateException if the client has another open series by now
     */
    public void reopen(SeriesId id, int version) {
        var series = require(id);
        series.seenAt(version);
        if (all.open(series.client()).isPresent()) {
            throw new IllegalStateException("Another series is open");
        }
        series.reopen();
        audit("reopened", series);
    }

    private void keepAnswers(ClientId client, Map<MeasureId, Map<String, Integer>> told, ScoreWay way, Instant now) {
        told.forEach((measure, answers) -> scores.keep(client, measure, Optional.empty(), way, answers, now));
    }

    private List<PlannedSessionRecord> sessions(Series series) {
        var byId = plans.ofClient(series.client()).stream()
                .collect(Collectors.toMap(PlannedSessionRecord::id, Function.identity()));
        return series.sessions().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private Series require(SeriesId id) {
        var series = all.findById(id.value()).orElseThrow(() -> new NoSuch("series"));
        gate.require(series.client());
        return series;
    }

    private void audit(String action, Series series) {
        events.publishEvent(AuditEvent.of(action, RECORD, series.id().value(), series.client()));
    }
}
