package org.tenderpoint.letter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.facts.Condition;

@Component
record LetterReader(LetterSendingRepository sendings, LetterCheck check, ClientService clients, UserService users,
        StandingAnswersReader intakes, DeathInLetters deaths) {

    LetterRecord record(Letter letter, Instant now) {
        var ways = sendings.findByLetterIdOrderByMadeAt(letter.id().value());
        var people = users.names(Stream.concat(Stream.of(letter.madeBy()), ways.stream().map(LetterSending::madeBy))
                .collect(Collectors.toSet()));
        var found = check.of(letter, false, now);
        return new LetterRecord(
                letter.id(),
                letter.currentVersion(),
                letter.client(),
                clients.names(Set.of(letter.client())).getOrDefault(letter.client(), ""),
                letter.kind(),
                letter.recipient(),
                letter.content(),
                letter.state(),
                letter.document().isPresent(),
                letter.digest(),
                toldSince(letter),
                deaths.changedSince(letter),
                found.guardian(),
                found.agreed().map(LetterConsent::toRecord),
                ways.stream().map(way -> way.toRecord(people.getOrDefault(way.madeBy(), ""))).toList(),
                found.hindrances(LetterChannel.PRINTED),
                found.hindrances(LetterChannel.EMAILED),
                found.notNow());
    }

    private boolean toldSince(Letter letter) {
        return intakes.latest(letter.client()).filter(last -> last.confirmedAt().isAfter(letter.changedAt()))
                .isPresent()
                && !intakes.unchanged(letter.client(), EnumSet.allOf(Condition.class), letter.changedAt());
    }
}
