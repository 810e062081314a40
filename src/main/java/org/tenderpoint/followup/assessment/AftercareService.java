package org.tenderpoint.followup.assessment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.assessment.AftercareService.Aftercare.HomeLine;
import org.tenderpoint.followup.assessment.AftercareService.Aftercare.WorkedParts;
import org.tenderpoint.followup.assessment.SheetJudge.SheetFacts;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.home.HomeCare;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.page.BodyPicture;

/** The sheet that a client takes home after a session. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class AftercareService {

    /** How many lines of signs are the same for everybody. */
    private static final int SIGNS = 5;
    private static final int SOONEST_DAYS = 7;
    private static final int LATEST_DAYS = 14;

    private final DoneWorkReader work;
    private final SheetJudge judge;
    private final HomeCares cares;
    private final FollowUpTimes times;
    private final ClientService clients;
    private final PracticePlaceService places;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;

    AftercareService(
            DoneWorkReader work,
            SheetJudge judge,
            HomeCares cares,
            FollowUpTimes times,
            ClientService clients,
            PracticePlaceService places,
            RecordGate gate,
            ApplicationEventPublisher events) {
        this.work = work;
        this.judge = judge;
        this.cares = cares;
        this.times = times;
        this.clients = clients;
        this.places = places;
        this.gate = gate;
        this.events = events;
    }

    /** Empty while the session has not ended, or if there is none. */
    @Transactional
    public Optional<Aftercare> of(SessionId session) {
        return gate.filter(work.of(session), DoneWork::client).map(done -> {
            events.publishEvent(AuditEvent.opened("Aftercare", session.value(), done.client()));
            return sheet(done, judge.after(done), languageOf(done));
        });
    }

    /** The sheet in every language that the client may choose, the client's own first. */
    @Transactional(readOnly = true)
    public List<Aftercare> inEveryLanguage(SessionId session) {
        return gate.filter(work.of(session), DoneWork::client).stream().flatMap(done -> {
            var judged = judge.after(done);
            return Stream.concat(Stream.of(languageOf(done)), Stream.of(PageLanguage.values())).distinct()
                    .map(language -> sheet(done, judged, language));
        }).toList();
    }

    private PageLanguage languageOf(DoneWork done) {
        return PageLanguage.nearest(clients.contact(done.client()).language());
    }

    private Aftercare sheet(DoneWork done, SheetFacts judged, PageLanguage spoken) {
        var set = places.practiceAt(judged.made().map(FollowUp::sessionPlace).orElse(PracticePlaceId.OWN));
        var language = spoken.locale();
        var words = times.words(language);
        var texts = ClientTexts.in(language);
        var frame = times.frame(words, set.emergencyNumber(), done.end(), done.end());
        var sheet = new Words(language, Optional.of(judged.facts()));
        // after an emergency nobody is sent home with a cup of tea
        boolean calm = !judged.afterEmergency();
        return new Aftercare(
                done.client(),
                judged.made().map(FollowUp::id),
                language,
                set.name(),
                set.letterhead(language),
                text(language, "when", frame.sessionDay()),
                text(language, "title"),
                calm ? worked(done, language) : Optional.empty(),
                calm ? texts.ordinary() : text(language, "after_emergency", set.emergencyNumber()),
                calm ? ifStillSore(done, words, language) : "",
                text(language, "help"),
                calm
                        ? SelfCareTexts.onSheet(judged.care(), judged.facts(), language).stream()
                                .map(CallResult.Offer::of).toList()
                        : List.of(),
                calm ? homeLines(done, judged, language) : List.of(),
                text(language, "at_once", set.emergencyNumber()),
                sheet.atOnce(),
                text(language, "us", set.phone()),
                sheet.callUs(),
                calm ? reminders(done, judged, words, language) : List.of(),
                judged.asked().filter(_ -> calm)
                        .map(asked -> text(language, "next", words.day(asked.window().dueFrom())))
                        .orElse(""),
                LanguageText.unread(spoken, set.unread()),
                set.unread().secondLanguage(spoken)
                        .map(beside -> new LanguageText(beside.code(),
                                new Words(beside.locale(), sheet.facts()).inALine(set)))
                        .stream().toList());
    }

    /**
     * When to come again, in one line with its reason; empty if something speaks against it. Why is not said: it would
     * name a finding.
     */
    static List<String> reminders(DoneWork done, SheetFacts judged, ClientWords words, Locale language) {
        var booked = judged.facts().stored().nextBooking();
        if (booked.isPresent()) {
            return judged.held() ? List.of() : List.of(words.moment(booked.get()));
        }
        var day = done.end().atZone(words.zone()).toLocalDate();
        return judged.soon()
                ? List.of(
                        text(language, "again", words.day(day.plusDays(SOONEST_DAYS)),
                                words.day(day.plusDays(LATEST_DAYS))),
                        text(language, "again.why"))
                : List.of();
    }

    /** Without what something that became known since forbids. */
    private List<HomeLine> homeLines(DoneWork done, SheetFacts judged, Locale language) {
        return cares.of(done.session()).map(HomeCare::things).orElse(List.of()).stream()
                .filter(thing -> judged.offers(thing, done).isPresent())
                .map(thing -> new HomeLine(
                        thing.code(), thing.title(language), thing.how(language), thing.leave(language),
                        thing.drawing(),
                        thing.svg()))
                .toList();
    }

    private String ifStillSore(DoneWork done, ClientWords words, Locale language) {
        var doctor = judge.doctorBy(done).map(by -> text(language, "doctor." + by.code()));
        return Stream.concat(
                doctor.stream(),
                Stream.of(text(language, "still", words.day(done.end().plus(Bounds.THREE_DAYS, ChronoUnit.HOURS)))))
                .collect(Collectors.joining(" "));
    }

    private static Optional<WorkedParts> worked(DoneWork done, Locale language) {
        var firmest = done.work().stream()
                .collect(Collectors.toMap(Work::part, Work::pressure, Math::max, TreeMap::new));
        return firmest.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkedParts(
                        firmest,
                        text(language, "worked", firmest.keySet().stream()
                                .map(part -> part.clientLabel(language)).collect(Collectors.joining("; "))),
                        text(language, "worked_picture")));
    }

    /** The signs to act on at once, for a page that knows nothing about its reader. */
    public static List<String> signs(Locale language) {
        return new Words(language, Optional.empty()).atOnce();
    }

    /** Those of them that hold only with a condition which this client has not denied. */
    static List<String> signsOf(FollowUpFacts facts, Locale language) {
        return new Words(language, Optional.of(facts)).withConditions().toList();
    }

    /** The signs for which to call the practice, for the same page. */
    public static List<String> callUs(Locale language) {
        return new Words(language, Optional.empty()).callUs();
    }

    /**
     * The signs to act on. One that holds only with a certain condition is left out if this client has denied the
     * condition.
     */
    private record Words(Locale language, Optional<FollowUpFacts> facts) {

        List<String> atOnce() {
            return Stream.concat(
                    IntStream.rangeClosed(1, SIGNS).mapToObj(sign -> text(language, "at_once." + sign)),
                    withConditions())
                    .toList();
        }

        Stream<String> withConditions() {
            return Stream.concat(unlessDenied(Condition.LONG_TERM_STEROIDS, "at_once.steroids"),
                    unlessDenied(Condition.PREGNANCY, "at_once.pregnancy"));
        }

        List<String> callUs() {
            return List.of(text(language, "us.1"), text(language, "us.2"), text(language, "us.3"));
        }

        /** The same in one line, to stand beside those in another language. */
        String inALine(PracticeRecord practice) {
            return Stream.of(
                    Stream.of(text(language, "at_once", practice.emergencyNumber())), atOnce().stream(),
                    Stream.of(text(language, "us", practice.phone())), callUs().stream())
                    .flatMap(parts -> parts)
                    .collect(Collectors.joining(" · "));
        }

        private Stream<String> unlessDenied(Condition fact, String key) {
            return facts.filter(known -> known.client().answer(fact) == Answer.NO).isPresent()
                    ? Stream.empty()
                    : Stream.of(text(language, key));
        }
    }

    private static String text(Locale language, String key, Object... arguments) {
        return Texts.in(language, "followup.aftercare." + key, arguments);
    }

    /**
     * What a client takes home after a session, in the client's language, on one page. It names no condition as theirs:
     * what a fact of theirs forbids is left out without a word, and so is what they have denied (CARE-032).
     *
     * @param followUp for the check-in link; empty if the session has none
     * @param reach where the practice is, and how to reach it, for paper
     * @param worked where this client was worked on; empty if nowhere, or after an emergency
     * @param feel how it may feel
     * @param still by when a doctor should look at what was told, and from which day on it is no longer usual; empty
     * after an emergency
     * @param help what helps at home; empty when nothing is offered
     * @param home what the therapist chose for home
     * @param atOnce the signs that need the emergency number
     * @param callUs the others
     * @param again when to come again, and why; the day alone where it is booked; empty if something stands against it
     * @param next when the practice asks how it felt; empty if it does not
     * @param unread that no native speaker has read this language yet; nothing if one has
     * @param worryBeside the signs in the practice's language, if none has
     */
    public record Aftercare(
            ClientId client,
            Optional<FollowUpId> followUp,
            Locale language,
            String practice,
            List<String> reach,
            String when,
            String title,
            Optional<WorkedParts> worked,
            String feel,
            String still,
            String helpTitle,
            List<CallResult.Offer> help,
            List<HomeLine> home,
            String atOnceTitle,
            List<String> atOnce,
            String callUsTitle,
            List<String> callUs,
            List<String> again,
            String next,
            List<LanguageText> unread,
            List<LanguageText> worryBeside) {

        public Aftercare {
            reach = List.copyOf(reach);
            help = List.copyOf(help);
            home = List.copyOf(home);
            atOnce = List.copyOf(atOnce);
            callUs = List.copyOf(callUs);
            again = List.copyOf(again);
            unread = List.copyOf(unread);
            worryBeside = List.copyOf(worryBeside);
        }

        /**
         * Where the client was worked on, as a picture and in words that say the same.
         *
         * @param picture a description of the picture for readers who cannot see it
         */
        public record WorkedParts(Map<BodyPart, Integer> pressures, String words, String picture) {

            public WorkedParts {
                pressures = Map.copyOf(pressures);
            }

            /** The picture as a data URL. */
            public String address() {
                return BodyPicture.address(pressures, Set.of());
            }
        }

        /** For the template, which cannot ask a list whether it is empty. */
        public boolean hasHelp() {
            return !help.isEmpty();
        }

        /**
         * Something to do at home.
         *
         * @param drawing a data URL; the words say the same
         * @param svg the same drawing for paper
         */
        public record HomeLine(String code, String title, String how, String leave, String drawing, String svg) {}

        public boolean hasHome() {
            return !home.isEmpty();
        }

        public String homeTitle() {
            return Texts.in(language, "followup.home.title");
        }

        public String homeLeave() {
            return Texts.in(language, "followup.home.leave");
        }

        public boolean hasAgain() {
            return !again.isEmpty();
        }

        public String againTitle() {
            return text(language, "again.title");
        }

        public String nextTitle() {
            return text(language, "next.title");
        }
    }
}
