package org.tenderpoint.practice.account;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/** Deletes the counts of refused sign-ins that no longer slow anybody down, so that guessing leaves nothing behind. */
@Component
record SignInRound(SignInThrottle throttle, UserRepository users, TransactionOperations transaction, Clock clock) {

    private static final String EVERY = "${tenderpoint.sign-in.tidy-every:PT1M}";

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void tidy() {
        transaction.executeWithoutResult(
                _ -> throttle.tidy(users.everyone().stream().map(User::login).toList(), clock.instant()));
    }
}
