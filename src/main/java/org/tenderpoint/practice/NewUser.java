package org.tenderpoint.practice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.PlainText;

/**
 * A person to get an account; every part of an instance is valid.
 *
 * @param login the sign-in name, stored in lower case
 */
public record NewUser(String name, String login, Set<Role> roles) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_LOGIN = 60;

    /** @throws IllegalArgumentException if a part is not valid; ask the {@code …Problem} methods first */
    public NewUser {
        name = LineCheck.require(name, nameProblem(name), "name");
        login = normal(LineCheck.require(login, loginProblem(login), "sign-in name"));
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A user has one role at least");
        }
    }

    /** What is wrong with this person's name, in words; empty if nothing is. */
    public static Optional<String> nameProblem(String typed) {
        return LineCheck.nameProblem(typed, LONGEST_NAME);
    }

    /** What is wrong with this sign-in name, in words; empty if nothing is. */
    public static Optional<String> loginProblem(String typed) {
        return LineCheck.loginProblem(typed, LONGEST_LOGIN);
    }

    /** The form in which sign-in names are stored and looked up. */
    public static String normal(String login) {
        return PlainText.line(login).toLowerCase(Locale.ROOT);
    }
}
