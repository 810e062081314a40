package org.tenderpoint.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.rule.SignedWords;

/** Tells the screening which words of clients a clinician has signed as without bearing (section L). */
@Component
record SignedBearingWords(SignOffRepository signOffs, PracticeTime time, Clock clock) implements SignedWords {

    @Override
    public Optional<Signature> covering(String told) {
        return covering(told, clock.instant());
    }

    @Override
    public Optional<Signature> covering(String told, Instant then) {
        var day = then.atZone(time.zone()).toLocalDate();
        return signOffs.findBySection(SignOffSection.L).stream()
                .map(SignOff::toRecord)
                .filter(signed -> signed.countedAt(then, day) && signed.covers(told))
                .max(Comparator.comparing(SignOffRecord::signedOn))
                .map(signed -> new Signature(signed.name(), signed.profession(), signed.signedOn()));
    }
}
