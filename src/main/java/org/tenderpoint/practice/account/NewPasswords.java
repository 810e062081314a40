package org.tenderpoint.practice.account;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.User;

/** Passwords that people choose: none that everybody here could guess, and only their hash is kept. */
@Component
record NewPasswords(PracticeRepository practices, PasswordHashing hashing) {

    /** What is wrong with a password for this person, in words; empty if nothing is. */
    Optional<String> problem(User user, String chosen) {
        var practice = practices.findById(Practice.ID).map(found -> found.toRecord().name()).orElse("");
        return PasswordRules.problem(chosen, List.of(practice, user.name(), user.login()));
    }

    /** @throws IllegalArgumentException if it is not good enough */
    String hash(User user, String chosen) {
        if (problem(user, chosen).isPresent()) {
            throw new IllegalArgumentException("Not a good password");
        }
        return hashing.hash(chosen);
    }
}
