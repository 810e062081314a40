package org.tenderpoint.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.Place;

/**
 * What a manager sets for the practice; every part of an instance is valid.
 *
 * @param publicAddress where clients reach this program over the internet, such as {@code https://care.example.org};
 * empty if they do not, and then no link goes to them
 * @param messageHours when messages may go to clients
 * @param country whose formats of dates, times and phone numbers, and whose paper size, are used
 * @param letterhead what stands on paper beside name and phone number
 * @param signInRules whom the program asks for a code after the password
 * @param eveningQuestions whether clients are asked by link before a visit
 * @param clientPages whether clients get a page of their own with the aftercare sheet
 */
public record PracticeSettings(
        String name,
        ZoneId zone,
        OpeningHours openingHours,
        String emergencyNumber,
        String phone,
        boolean cbdAdvice,
        RecordAccess recordAccess,
        ScreenTimes screenTimes,
        String publicAddress,
        MessageHours messageHours,
        Country country,
        Letterhead letterhead,
        SignInRules signInRules,
        boolean eveningQuestions,
        boolean clientPages) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_EMERGENCY_NUMBER = 20;
    public static final int LONGEST_PHONE = 40;

    /** @throws IllegalArgumentException if a part is not valid; ask the {@code …Problem} methods first */
    public PracticeSettings {
        name = LineCheck.require(name, nameProblem(name), "practice name");
        emergencyNumber = LineCheck.require(emergencyNumber, emergencyNumberProblem(emergencyNumber),
                "emergency number");
        phone = LineCheck.require(phone, phoneProblem(phone), "phone number");
        publicAddress = PublicAddress.require(publicAddress);
        if (openingHours.weekly().isEmpty()) {
            throw new IllegalArgumentException("A practice is open on one day of the week at least");
        }
    }

    /** The same where clients reach the program at another address. */
    public PracticeSettings withPublicAddress(String address) {
        return RecordCopy.with(this, "publicAddress", address);
    }

    /** The same with or without questions by link before a visit. */
    public PracticeSettings withEveningQuestions(boolean asked) {
        return RecordCopy.with(this, "eveningQuestions", asked);
    }

    /** The same with or without pages of the clients' own. */
    public PracticeSettings withClientPages(boolean handed) {
        return RecordCopy.with(this, "clientPages", handed);
    }

    /** As a practice starts, with the defaults of all that it need not decide at once. */
    public PracticeSettings(
            String name, ZoneId zone, OpeningHours openingHours, String emergencyNumber, String phone,
            boolean cbdAdvice, RecordAccess recordAccess) {
        this(
                name, zone, openingHours, emergencyNumber, phone, cbdAdvice, recordAccess, ScreenTimes.USUAL, "",
                MessageHours.USUAL, Place.country(zone), Letterhead.NONE, SignInRules.USUAL, false, false);
    }

    /** What is wrong with this practice name, in words; empty if nothing is. */
    public static Optional<String> nameProblem(String typed) {
        return LineCheck.nameProblem(typed, LONGEST_NAME);
    }

    /** What is wrong with this emergency number, in words; empty if nothing is. */
    public static Optional<String> emergencyNumberProblem(String typed) {
        return LineCheck.phoneProblem(typed, LONGEST_EMERGENCY_NUMBER);
    }

    /** What is wrong with this phone number, in words; empty if nothing is. */
    public static Optional<String> phoneProblem(String typed) {
        return LineCheck.phoneProblem(typed, LONGEST_PHONE);
    }

    /** What is wrong with this public address, in words; empty if nothing is, as with none at all. */
    public static Optional<String> publicAddressProblem(String typed) {
        return PublicAddress.problem(typed);
    }

    /**
     * Where clients reach the program: https, a host, perhaps a port and a path, and nothing else. Empty means nowhere.
     */
    private static final class PublicAddress {

        private static final int LONGEST = 200;

        private PublicAddress() {}

        static Optional<String> problem(String typed) {
            var text = PlainText.line(typed);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return PlainText.problem(text, LONGEST)
                    .or(() -> good(text) ? Optional.empty() : Optional.of(Texts.of("practice.field.address")));
        }

        /** The cleaned address without a slash at its end. @throws IllegalArgumentException if there is a problem */
        static String require(String typed) {
            var text = LineCheck.require(typed, problem(typed), "public address");
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        }

        private static boolean good(String text) {
            try {
                var address = new URI(text);
                return "https".equals(address.getScheme())
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && !address.getRawPath().contains("//");
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    /** Whose records a therapist may read. */
    @Coded.StoredByName
    public enum RecordAccess implements Coded {
        /** Every client's, since colleagues cover for each other; the audit trail records each look. */
        PRACTICE,
        /** Therapists see the records of their own clients. */
        OWN
    }

    /** Who is asked for a code after the password, whether they want to or not. Everybody may choose to be. */
    public enum CodeFor implements Coded {
        /** Managers, if other machines can reach the program. */
        MANAGERS_FROM_ELSEWHERE,
        MANAGERS,
        EVERYBODY
    }

    /**
     * What signing in takes beside the password.
     *
     * @param trustsBrowsers whether a browser may be left without a code for thirty days once its user gave one
     */
    public record SignInRules(CodeFor codeFor, boolean trustsBrowsers) {

        /** The default of a new practice. */
        public static final SignInRules USUAL = new SignInRules(CodeFor.MANAGERS_FROM_ELSEWHERE, true);
    }

    /**
     * How long a screen may be idle.
     *
     * @param idleMinutes without a touch, after which a session ends
     * @param lockMinutes without a touch, after which a device of the practice locks its screen
     */
    public record ScreenTimes(int idleMinutes, int lockMinutes) {

        public static final int LEAST_IDLE = 5;
        public static final int MOST_IDLE = 60;
        public static final int LEAST_LOCK = 1;
        public static final int MOST_LOCK = 30;

        /** The default of a new practice. */
        public static final ScreenTimes USUAL = new ScreenTimes(30, 5);

        /** @throws IllegalArgumentException if one of them is out of its bounds */
        public ScreenTimes {
            if (idleMinutes < LEAST_IDLE || idleMinutes > MOST_IDLE || lockMinutes < LEAST_LOCK
                    || lockMinutes > MOST_LOCK) {
                throw new IllegalArgumentException("Not a time that a screen may rest");
            }
        }

        public Duration idle() {
            return Duration.ofMinutes(idleMinutes);
        }

        public Duration lock() {
            return Duration.ofMinutes(lockMinutes);
        }
    }
}
