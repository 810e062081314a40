package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen.Kind;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.intake.own.OwnQuestionService;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** Stores and reads what clients type alone. Called inside a transaction. */
@Component
record SelfIntakes(SelfIntakeLinkRepository links, SelfIntakeRepository intakes, ClientReaches reaches,
        PracticeService practice, BirthGate births, AskedWords words, Outbox outbox,
        ApplicationEventPublisher events) {

    /** The practice's words: of consents, and of questions of its own. */
    @Component
    record AskedWords(ConsentTextService wordings, OwnQuestionService own) {

        /** The wording that the page showed, even if another is in force by now. */
        ConsentWording shown(SelfIntakeTap tap, Locale language) {
            return tap.one(SelfIntakeTap.WORDING)
                    .flatMap(version -> wordings.inVersion(version, language))
                    .orElseGet(() -> wordings.current(language));
        }
    }

    /** A link as it opens in one browser, with what was typed there. */
    record Access(SelfIntakeOpened.State state, SelfIntakeLink link, Optional<SelfIntake> typed) {

        boolean open() {
            return state == SelfIntakeOpened.State.OPEN;
        }
    }

    /** Empty if it does not open at all; does not distinguish unknown, expired and revoked ones. */
    Optional<Access> access(LinkTicket ticket, Instant now) {
        var browser = ticket.browserHash();
        return links.findByTokenHash(ticket.tokenHash()).flatMap(link -> {
            var typed = intakes.findByBrowserHash(browser);
            return state(link, typed, browser, now).map(state -> new Access(state, link, typed));
        });
    }

    private static Optional<SelfIntakeOpened.State> state(
            SelfIntakeLink link, Optional<SelfIntake> typed, String browser, Instant now) {
        boolean sent = typed.filter(intake -> !intake.open()).isPresent();
        boolean remembered = typed.filter(intake -> intake.remembered(now)).isPresent();
        boolean over = !now.isBefore(link.expiresAt());
        if (sent && !over) {
            return Optional.of(SelfIntakeOpened.State.SENT);
        }
        if (link.opens(browser, now)) {
            return Optional.of(link.kiosk() || remembered ? SelfIntakeOpened.State.OPEN : SelfIntakeOpened.State.GATE);
        }
        if (link.handedOverOn(browser)) {
            return Optional.of(SelfIntakeOpened.State.ENDED);
        }
        return typed.isPresent() && !over && link.triesLeft() > 0
                ? Optional.of(SelfIntakeOpened.State.ELSEWHERE)
                : Optional.empty();
    }

    /** Opens it on the tablet for the first time. @return whether it opens */
    boolean claim(LinkTicket ticket, Instant now) {
        var claimed = links.findByTokenHash(ticket.tokenHash())
                .filter(SelfIntakeLink::kiosk)
                .filter(link -> link.live(now) && link.unclaimed());
        claimed.ifPresent(link -> {
            link.claim(ticket.browserHash(), now);
            links.save(link);
            intakes.findFirstByClientIdAndChannelAndStateAndTouchedAtAfterOrderByTouchedAtDesc(
                    link.client().value(), ConsentChannel.KIOSK, SelfIntakeState.OPEN,
                    now.minus(SelfIntake.REMEMBERED))
                    .ifPresent(begun -> {
                        begun.goOn(link, ticket.browserHash(), now);
                        intakes.save(begun);
                    });
        });
        return claimed.isPresent();
    }

    SelfIntakeOpened opened(Access access, Instant now) {
        var told = access.typed().filter(_ -> access.open());
        var answers = told.map(SelfIntake::answers).orElse(IntakeAnswers.empty());
        var own = words.own().current();
        var screens = SelfIntakeScript.screens(answers, asksBirth(access.link()), own);
        return new SelfIntakeOpened(
                access.state(),
                access.link().kiosk(),
                practice.require(),
                access.link().language(),
                answers,
                told.map(SelfIntake::guardian).orElse(""),
                own,
                screens,
                SelfIntakeScript.next(screens, told.map(SelfIntake::steps).orElse(Set.of())),
                access.link().triesLeft(),
                today(now));
    }

    void touch(Access access, Instant now) {
        if (access.open() && access.link().kiosk()) {
            access.link().touch(now);
            links.save(access.link());
        }
    }

    /**
     * Takes the birth date that opens a link. If none is on record, the first one typed is what later attempts must
     * match.
     *
     * @return what is wrong with it, as the last part of a key; empty if nothing is
     */
    Optional<String> recognise(Access access, LinkTicket ticket, TypedBirth typed, Instant now) {
        if (access.state() != SelfIntakeOpened.State.GATE) {
            return births.problem(typed.text(), now);
        }
        var tried = births.tried(access.link(), access.typed().flatMap(SelfIntake::birthDate), typed, now);
        if (tried.problem().isPresent()) {
            links.save(access.link());
            return tried.problem();
        }
        var intake = access.typed().orElseGet(() -> SelfIntake.begun(access.link(), ticket.browserHash(), now));
        intake.recognised(tried.day(), now);
        intakes.save(intake);
        return Optional.empty();
    }

    /** @return what could not be stored: the field's name with the last part of a key */
    Map<String, String> answer(Access access, LinkTicket ticket, SelfIntakeTap tap, Locale language, Instant now) {
        var intake = access.typed().orElseGet(() -> SelfIntake.begun(access.link(), ticket.browserHash(), now));
        var own = words.own().current();
        var screen = SelfIntakeScript.find(tap.screen(), intake.answers(), asksBirth(access.link()), own);
        if (!access.open() || screen.isEmpty() || screen.get().kind() == Kind.SEND) {
            return Map.of();
        }
        var taken = new SelfIntakeReader(tap, today(now), intake.birthDate()).read(
                screen.get(), intake.answers(), intake.guardian(), words.shown(tap, language),
                screen.get().place().map(place -> own.at(place, language)).orElse(List.of()));
        var problems = new LinkedHashMap<>(taken.problems());
        if (screen.get().kind() == Kind.BIRTH) {
            takeBirth(intake, tap, problems, now);
        }
        if (screen.get().kind() == Kind.CONSENT && needsGuardian(intake, taken.answers(), taken.guardian(), now)) {
            problems.putIfAbsent(SelfIntakeTap.GUARDIAN, "no_guardian");
        }
        var steps = new LinkedHashSet<>(intake.steps());
        screen.get().group().ifPresent(group -> steps.remove(SelfIntakeScreen.of(Kind.MORE, group).code()));
        if (problems.isEmpty()) {
            steps.add(screen.get().code());
        } else {
            steps.remove(screen.get().code());
        }
        intake.write(taken.answers(), taken.guardian(), steps, now);
        intakes.save(intake);
        touch(access, now);
        return problems;
    }

    private void takeBirth(SelfIntake intake, SelfIntakeTap tap, Map<String, String> problems, Instant now) {
        var typed = tap.one(SelfIntakeTap.BIRTH).map(String::strip).orElse("");
        if (!typed.isEmpty()) {
            births.problem(typed, now).ifPresentOrElse(
                    why -> problems.put(SelfIntakeTap.BIRTH, why),
                    () -> intake.recognised(TypedDate.exact(typed, today(now)), now));
        }
    }

    /** Sends it, once; without the required name of a guardian it returns to the page that asks for it. */
    void submit(Access access, Instant now) {
        var sent = access.typed().filter(_ -> access.open());
        sent.filter(intake -> needsGuardian(intake, intake.answers(), intake.guardian(), now)).ifPresentOrElse(
                intake -> {
                    var steps = new LinkedHashSet<>(intake.steps());
                    steps.remove(SelfIntakeScreen.of(Kind.CONSENT).code());
                    intake.write(intake.answers(), intake.guardian(), steps, now);
                    intakes.save(intake);
                },
                () -> sent.ifPresent(intake -> submit(access.link(), intake, now)));
    }

    private void submit(SelfIntakeLink link, SelfIntake intake, Instant now) {
        intake.submit(now);
        intakes.save(intake);
        var client = link.client();
        links.revoke(client.value(), link.channel(), now);
        outbox.withhold(client.value(), MessageTrouble.NOT_NEEDED);
        events.publishEvent(AuditEvent.of("sent", "SelfIntake", intake.id().value(), client));
    }

    /** The tablet is returned; what was typed stays. */
    void end(Access access, Instant now) {
        if (access.open() && access.link().kiosk()) {
            access.link().revoke(now);
            links.save(access.link());
        }
    }

    private boolean needsGuardian(SelfIntake intake, IntakeAnswers told, String guardian, Instant now) {
        var birth = reaches.birthDate(intake.client()).or(intake::birthDate);
        return guardian.isEmpty()
                && told.consents().given().containsValue(Recorded.YES)
                && birth.filter(day -> young(day, today(now))).isPresent();
    }

    static boolean young(LocalDate birth, LocalDate today) {
        return Guardianship.of(Optional.of(birth), today) == Guardianship.REQUIRED;
    }

    private boolean asksBirth(SelfIntakeLink link) {
        return link.kiosk() && reaches.birthDate(link.client()).isEmpty();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, practice.zone());
    }
}
