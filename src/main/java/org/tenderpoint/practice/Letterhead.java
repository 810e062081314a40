package org.tenderpoint.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.WebAddress;

/**
 * What stands on paper beside the practice's name and phone number; each part may be empty.
 *
 * @param address as on an envelope, so that each country's order of street, postal code and town is right
 * @param web an address that begins with {@code http}
 */
public record Letterhead(String address, String email, String web) {

    public static final Letterhead NONE = new Letterhead("", "", "");

    private static final int LONGEST_ADDRESS = 300;
    private static final int MOST_LINES = 5;

    /** @throws IllegalArgumentException if a part is not valid; ask the {@code …Problem} methods first */
    public Letterhead {
        if (addressProblem(address).isPresent()) {
            throw new IllegalArgumentException("Not a valid postal address");
        }
        address = String.join("\n", PlainText.lines(PlainText.note(address)));
        email = LineCheck.require(email, emailProblem(email), "e-mail address");
        web = WebAddress.complete(LineCheck.require(web, webProblem(web), "website"));
    }

    /** What is wrong with this postal address, in words; empty if nothing is, as with none at all. */
    public static Optional<String> addressProblem(String typed) {
        var lines = PlainText.lines(PlainText.note(typed));
        return PlainText.problem(String.join("\n", lines), LONGEST_ADDRESS)
                .or(() -> lines.size() > MOST_LINES
                        ? Optional.of(Texts.of("practice.field.lines", MOST_LINES))
                        : Optional.empty());
    }

    /** What is wrong with this e-mail address, in words; empty if nothing is, as with none at all. */
    public static Optional<String> emailProblem(String typed) {
        var text = PlainText.line(typed);
        return PlainText.problem(text, EmailAddress.MAX_LENGTH)
                .or(() -> text.isEmpty() || EmailAddress.isValid(text)
                        ? Optional.empty()
                        : Optional.of(Texts.of("practice.field.email")));
    }

    /** What is wrong with this website, in words; empty if nothing is, as with none at all. */
    public static Optional<String> webProblem(String typed) {
        var text = WebAddress.complete(PlainText.line(typed));
        return PlainText.problem(text, WebAddress.MAX_LENGTH)
                .or(() -> text.isEmpty() || WebAddress.isValid(text)
                        ? Optional.empty()
                        : Optional.of(Texts.of("practice.field.web")));
    }

    /** The lines below the practice's name: the address, then phone, e-mail and website. */
    List<String> lines(Locale language, String phone) {
        var lines = new ArrayList<String>();
        if (!address.isEmpty()) {
            lines.add(address.replace("\n", ", "));
        }
        lines.add(OneLine.of(Texts.in(language, "platform.letterhead.phone", phone), email, WebAddress.onPaper(web)));
        return List.copyOf(lines);
    }
}
