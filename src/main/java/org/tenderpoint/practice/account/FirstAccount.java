package org.tenderpoint.practice.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.practice.User.NewUser;
import org.tenderpoint.practice.Role;

/**
 * The manager who sets the practice up.
 *
 * @param treatsClients whether this person is a therapist as well
 */
public record FirstAccount(String name, String login, String password, boolean treatsClients) {

    public NewUser person() {
        var roles = EnumSet.of(Role.MANAGER);
        if (treatsClients) {
            roles.add(Role.THERAPIST);
        }
        return new NewUser(name, login, roles);
    }

    /** What is wrong with the password, in words; empty if nothing is. */
    public Optional<String> passwordProblem(String practiceName) {
        return PasswordRules.problem(password, List.of(practiceName, name, login));
    }

    /** Omits the password: records end up in logs. */
    @Override
    public String toString() {
        return "FirstAccount[]";
    }
}
