package org.tenderpoint.practice;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;

/**
 * Someone who works in the practice.
 *
 * @param login the sign-in name, in lower case
 * @param email where alerts are sent; empty if nowhere
 * @param active whether this person may sign in
 * @param invited whether this person has yet to choose a password
 * @param language of this person's screens, and of what the program writes to this person
 */
public record UserRecord(UserId id, String name, String login, String email, Set<Role> roles, boolean active,
        boolean invited, PageLanguage language) {

    public UserRecord {
        roles = Set.copyOf(roles);
    }

    /** What is wrong with this e-mail address, in words; empty if nothing is, as with none at all. */
    public static Optional<String> emailProblem(String typed) {
        var text = PlainText.line(typed);
        return text.isEmpty() || EmailAddress.isValid(text)
                ? Optional.empty()
                : Optional.of(Texts.of("practice.field.email"));
    }

    /** Whether a manager would see the same in the form about this person. */
    public boolean saysTheSame(UserRecord other) {
        return name.equals(other.name) && email.equals(other.email) && roles.equals(other.roles);
    }

    /** As clients call this person. */
    public String firstName() {
        return SampleName.first(name);
    }

    /** Whether this person gives sessions. */
    public boolean treatsClients() {
        return roles.contains(Role.THERAPIST);
    }
}
