package org.tenderpoint.screening.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.evening.AtTheDoor;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.ui.ArrivalSources.Source;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The questions of one arrival with their answers: filled in with what is known, saved as they are given, and stored
 * when the arrival is confirmed.
 */
final class ArrivalAnswers {

    /** The services that answers come from and go to. */
    @Component
    record Stores(ScreeningService screenings, VisitService visits, ToldByLinkService links, HoldService holds,
            Drafts drafts, PracticeTime time, ObjectProvider<StandingAtArrival> intake) {}

    private final Stores stores;
    private final ArrivalSources sources;
    private final PlannedSessionRecord session;
    private final ArrivalSteps.Frame page;
    private final SaveState saved = new SaveState();
    private final PainQuestions pain;
    private final NowQuestions now;
    private RedFlagQuestions flags;
    private LinkAtTheDoor link;
    private Optional<StandingAtArrival.Screens> standing = Optional.empty();
    /** What was answered for this visit when the page was opened. */
    private AtTheDoor known = AtTheDoor.of(VisitAnswers.empty());
    /** What of the answers was taken from the link. */
    private VisitAnswers taken = VisitAnswers.empty();
    private int intakeAt;
    /** The newest of this visit that the page has read or stored, also the note that it was another client's. */
    private Optional<UUID> newest = Optional.empty();
    /** When the draft that this page knows was saved. */
    private Optional<Instant> draftAt = Optional.empty();
    /** What the same person has typed meanwhile on another page, and this one does not show. */
    private Optional<AtTheDoor> typedElsewhere = Optional.empty();
    /** Red flags that this page has shown as told. */
    private Set<RedFlag> toldHere = Set.of();
    /** What was stored from this page; retrying a part of the arrival does not store it twice. */
    private @Nullable VisitAnswers kept;
    private @Nullable ToldAtArrival keptOfIntake;

    @SuppressWarnings("NullAway.Init") // flags and link are set before anything is shown
    ArrivalAnswers(Stores stores, ArrivalSources sources, PlannedSessionRecord session, ArrivalSteps.Frame page) {
        this.stores = stores;
        this.sources = sources;
        this.session = session;
        this.page = page;
        pain = new PainQuestions(page::changed);
        now = new NowQuestions(page::changed);
    }

    SaveState saveState() {
        return saved;
    }

    /**
     * The screens in their order, still empty; those about the intake are the intake's.
     *
     * @param last the day of the visit before this one
     * @param denied when a red flag was denied, like all others
     * @param nothingNew when nothing is new since the answers by link
     */
    List<ArrivalStep> ask(Optional<LocalDate> last, Runnable denied, Runnable nothingNew) {
        flags = new RedFlagQuestions(page::changed, denied);
        link = sources.each(Source.EARLIER_ANSWERS, LinkAtTheDoor.unread(),
                () -> LinkAtTheDoor.of(stores.links.of(session.id()), stores.time.now(), stores.time.zone(),
                        this::sinceLinkAnswered, nothingNew));
        var since = sources.of(
                Source.EARLIER_ANSWERS, Map.<SinceLastTime, Recorded>of(),
                () -> stores.visits.of(session.id()).map(visit -> visit.answers().since()).orElse(Map.of()));
        standing = standing(last, since);
        var read = read();
        newest = read.newest();
        known = read.answers();
        return steps(last.isPresent());
    }

    private Optional<StandingAtArrival.Screens> standing(Optional<LocalDate> last, Map<SinceLastTime, Recorded> since) {
        return sources.of(Source.STANDING, Optional.empty(), () -> stores.intake.stream().findFirst()
                .flatMap(source -> source.of(
                        new StandingAtArrival.Visit(session.client(), session.id(), session.day(), last, since,
                                last.isPresent(), now::lines),
                        page::changed)));
    }

    /**
     * What was answered for this visit already.
     *
     * @param answers confirmed or not
     * @param newest what was confirmed last, also where it counts no longer
     */
    private record AnsweredSoFar(AtTheDoor answers, Optional<UUID> newest) {}

    private AnsweredSoFar read() {
        return sources.of(Source.EARLIER_ANSWERS, new AnsweredSoFar(AtTheDoor.of(VisitAnswers.empty()), newest),
                () -> {
                    var draft = stores.drafts.load(form(), AtTheDoor.class);
                    draftAt = draft.map(Draft::savedAt);
                    typedElsewhere = Optional.empty();
                    var visit = stores.visits.of(session.id());
                    var last = stores.visits.newest(session.id());
                    // what this page has not read may be somebody else's
                    boolean other = !last.equals(newest);
                    return new AnsweredSoFar(
                            other && draft.isPresent() && visit.isPresent()
                                    ? draft.get().value().gravest(AtTheDoor.of(visit.get().answers()))
                                    : draft.map(Draft::value).or(() -> visit.map(one -> link.confirmed(one.answers())))
                                            .orElse(AtTheDoor.of(VisitAnswers.empty())),
                            last);
                });
    }

    /** Keeps what was typed on another page, with what stands here, which the draft of that page does not have. */
    void keepTypedElsewhere() {
        lookElsewhere();
        typedElsewhere.ifPresent(_ -> saveDraft());
    }

    /**
     * Whether somebody has told a red flag of this visit, or typed or confirmed answers, that this page does not show.
     */
    boolean answeredElsewhere() {
        return !toldElsewhere().isEmpty() || !last().equals(newest) || typedElsewhere.isPresent();
    }

    /**
     * Whether what was confirmed of this visit was another client's, and this page was filled in before that was said.
     */
    boolean takenBack() {
        return !last().equals(newest) && sources.of(
                Source.EARLIER_ANSWERS, false, () -> stores.visits.of(session.id()).isEmpty());
    }

    private Optional<UUID> last() {
        return sources.of(Source.EARLIER_ANSWERS, newest, () -> stores.visits.newest(session.id()));
    }

    private void lookElsewhere() {
        sources.of(Source.EARLIER_ANSWERS, Optional.<Draft<AtTheDoor>>empty(),
                () -> stores.drafts.unseen(form(), AtTheDoor.class, draftAt))
                .ifPresent(draft -> {
                    draftAt = Optional.of(draft.savedAt());
                    typedElsewhere = Optional.of(with(draft.value()));
                });
    }

    /** The gravest of these answers and of those that were typed on another page. */
    private AtTheDoor with(AtTheDoor answers) {
        return typedElsewhere.map(answers::gravest).orElse(answers);
    }

    private Set<RedFlag> toldElsewhere() {
        var told = new HashSet<>(toldFlags());
        told.removeAll(toldHere);
        return told;
    }

    /** Red flags that were ticked and not confirmed, whoever had the page open. */
    private Set<RedFlag> toldFlags() {
        return sources.each(
                Source.EARLIER_ANSWERS, Set.<RedFlag>of(), () -> stores.screenings.toldAtArrival(session.id()));
    }

    /** Fills in what is known. */
    void load() {
        toldHere = Set.copyOf(toldFlags());
        var answers = known.answers();
        for (var flag : toldHere) {
            answers = answers.with(flag, Recorded.YES);
        }
        now.show(answers);
        flags.show(answers);
        pain.show(answers);
        link.show(answers);
        taken = known.taken();
        takeFromLink();
    }

    private void takeFromLink() {
        var stands = new AtTheDoor(visit(), taken).with(link.told(), link.answer());
        taken = stands.taken();
        flags.show(stands);
        pain.show(stands);
        standing.ifPresent(screens -> screens.answered(stands.answers().since(), stands.settledSince()));
    }

    private List<ArrivalStep> steps(boolean returning) {
        var all = new ArrayList<ArrivalStep>();
        link.step().ifPresent(all::add);
        all.add(new ArrivalStep(
                Texts.of("screening.arrival.flags"), () -> flags,
                () -> flags.rest().filter(_ -> returning), flags::noneOfThese)
                .missing(flags::missing).unless(flags::empty));
        all.add(new ArrivalStep(
                Texts.of("screening.arrival.today"), () -> pain,
                pain::rest, pain::denyOpen)
                .unless(pain::empty));
        intakeAt = all.size();
        standing.ifPresentOrElse(
                screens -> screens.all().forEach(screen -> all.add(ArrivalStep.of(screen))),
                () -> all.add(ArrivalStep.unless(now::empty, Texts.of("intake.arrival.now"), now::screen)));
        return List.copyOf(all);
    }

    /** The place of the screen about pain and hard training. */
    int painAt() {
        return intakeAt - 1;
    }

    /** The place of the first screen about the intake. */
    int intakeAt() {
        return intakeAt;
    }

    private void sinceLinkAnswered() {
        takeFromLink();
        page.changed();
        page.show();
    }

    /** Adds questions that follow from what the answers mean so far. */
    void askWhatFollows(Optional<ScreeningDecision> decision) {
        now.ask(decision);
    }

    Map<RedFlag, Recorded> redFlags() {
        return flags.answers();
    }

    VisitAnswers visit() {
        return new VisitAnswers(
                flags.answers(),
                pain.pain(),
                pain.painRegions(),
                pain.known(),
                pain.strenuous(),
                pain.strenuousRegions(),
                false,
                now.answers(),
                standing.map(StandingAtArrival.Screens::sinceAnswers).orElse(Map.of()))
                .withAsked(AskedQuestions.OTHER_NEW_TODAY, flags.otherNew())
                .withAsked(ToldByLink.NEW_SINCE_LINK, link.answer());
    }

    ToldAtArrival ofIntake() {
        return standing.map(StandingAtArrival.Screens::toldAtArrival).orElse(ToldAtArrival.nothing());
    }

    void saveDraft() {
        try {
            var told = toldElsewhere();
            toldHere = Set.copyOf(flags.present());
            told.addAll(toldHere);
            stores.screenings.tellAtArrival(session.id(), told);
            lookElsewhere();
            var at = stores.drafts.save(form(), with(new AtTheDoor(visit(), taken)));
            draftAt = Optional.of(at);
            saved.kept(at, session.zone());
        } catch (NoSuch erased) {
            saved.gone();
        } catch (RuntimeException notSaved) {
            saved.failed(Texts.of("platform.save.failed"), this::saveDraft);
        }
    }

    /** Whether answers by link have become too old while the page was open. */
    boolean linkIsOver() {
        return link.tooOld(stores.time.now());
    }

    /** Whether the client has told something by link that this page does not show. */
    boolean toldByLinkMeanwhile() {
        return sources.each(Source.EARLIER_ANSWERS, false, () -> !stores.links.among(List.of(session.id())).values()
                .stream().allMatch(told -> told.answers().equals(link.told())));
    }

    /**
     * @param mistaken why the entry of an emergency is corrected, if it is
     * @throws EditedByOther if something was told by link, or another intake was confirmed, since they were shown
     */
    void store(Optional<String> mistaken) {
        if (!visit().equals(kept) || !ofIntake().equals(keptOfIntake)) {
            Supplier<VisitRecord> answers = () -> stores.visits.confirm(
                    session.id(), session.client(), visit(), ofIntake(), session.day());
            Supplier<VisitRecord> all = () -> mistaken
                    .map(reason -> stores.holds.correctEmergency(session.id(), reason, answers))
                    .orElseGet(answers);
            newest = Optional.of(link.shown()
                    .map(shown -> stores.links.against(shown, session.id(), all)).orElseGet(all).id());
            kept = visit();
            keptOfIntake = ofIntake();
            stores.drafts.discard(form());
            discardIntakeDraft();
        }
    }

    void discardIntakeDraft() {
        standing.ifPresent(StandingAtArrival.Screens::discardDraft);
    }

    private String form() {
        return session.arrivalForm();
    }
}
