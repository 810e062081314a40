package org.tenderpoint.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;

/**
 * Gathers what decides whether a letter may leave. Checks no permission: the outbox calls it where nobody is signed in.
 */
@Component
record LetterCheck(LetterConsentRepository consents, LetterOrigins origins, ConsentService kinds, ClientReaches clients,
        DeathInLetters deaths, RestrictedClients restricted, PracticeService practice) {

    /** Whether a letter may leave, and what that rests on. */
    record LetterStanding(SendingCheck leaving, Optional<LetterConsent> agreed, Optional<String> guardian,
            Optional<String> notNow) {

        List<LetterHindrance> hindrances(LetterChannel way) {
            return leaving.hindrances(way);
        }
    }

    /** @param sending whether the check is for an e-mail of it that already waits */
    LetterStanding of(Letter letter, boolean sending, Instant now) {
        var given = consents.findByLetterIdOrderByRecordedAt(letter.id().value()).stream()
                .filter(consent -> consent.isFor(letter.digest()))
                .toList();
        // what became a draft again waits for a new consent, though it was agreed to before
        var agreed = given.stream().reduce((_, last) -> last)
                .filter(last -> last.withdrawn() || letter.state() != LetterState.DRAFT);
        var guardian = guardian(letter.client(), now);
        var notNow = restricted.includes(letter.client())
                ? Optional.of(Texts.of("letter.restricted"))
                : deaths.hindrance(letter.client(), letter.recipient().kind())
                        .or(() -> origins.of(letter.kind()).hindrance(letter.about(), letter.recipient()));
        return new LetterStanding(
                new SendingCheck(
                        letter.state(),
                        letter.document().isPresent(),
                        sending,
                        letter.recipient().kind(),
                        !letter.recipient().email().isEmpty(),
                        guardian.isPresent(),
                        agreed.map(one -> new SendingCheck.ConsentFacts(one.byGuardian(), one.withdrawn())),
                        kinds.referralRefused(letter.client()),
                        notNow.isPresent(),
                        clients.of(letter.client()).filter(ClientReach::madeUp).isPresent()),
                agreed,
                guardian,
                notNow);
    }

    /** The state of a letter that has not left: whether somebody agrees to its present content. */
    LetterState stateOf(Letter letter, Instant now) {
        return of(letter, false, now).agreed().filter(one -> !one.withdrawn()).isPresent()
                ? LetterState.CONSENTED
                : LetterState.DRAFT;
    }

    /**
     * Who decides for the client: the name, or an empty name where somebody must and nobody is known. Somebody who is
     * named as deciding does so where the age is not known, for unknown never counts as of age.
     */
    private Optional<String> guardian(ClientId client, Instant now) {
        var named = clients.guardian(client);
        var today = LocalDate.ofInstant(now, practice.zone());
        var born = clients.birthDate(client);
        if (born.isEmpty()) {
            return named;
        }
        return Guardianship.of(born, today) == Guardianship.REQUIRED ? Optional.of(named.orElse("")) : Optional.empty();
    }
}
