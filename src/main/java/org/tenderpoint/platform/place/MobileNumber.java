package org.tenderpoint.platform.place;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that a text can go to, as every network understands it.
 *
 * @param e164 with a plus, the country and digits alone
 */
public record MobileNumber(String e164) {

    /** What surely takes no text, or costs whoever sends one. */
    private static final Set<PhoneNumberType> NO_TEXTS = EnumSet.of(
            PhoneNumberType.FIXED_LINE, PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST, PhoneNumberType.UAN, PhoneNumberType.VOICEMAIL);

    /** Shorter ones are dialled within their area. */
    private static final Pattern BARE = Pattern.compile("[1-9]\\d{8,14}");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * A number as people of this country write it, or with its country in front.
     *
     * @return empty if it is too short or long for its country, or of a landline or a service
     */
    public static Optional<MobileNumber> of(String typed, Country country) {
        try {
            var number = NUMBERS.parse(typed, country.equals(Country.ELSEWHERE) ? "ZZ" : country.code());
            return textable(number)
                    ? Optional.of(new MobileNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /**
     * A number of digits alone, as a spreadsheet leaves it, with the plus or the zero that it has dropped.
     *
     * @return empty where none is missing, or it is not sure which: a landline's may do without its area
     */
    public static Optional<String> restored(String digits, Country country) {
        if (!BARE.matcher(digits).matches() || country.equals(Country.ELSEWHERE)) {
            return Optional.empty();
        }
        try {
            if (writesZero(country) && mobile(NUMBERS.parse("0" + digits, country.code()))) {
                return Optional.of("0" + digits);
            }
            var abroad = NUMBERS.parse("+" + digits, country.code());
            boolean own = abroad.getCountryCode() == NUMBERS.getCountryCodeForRegion(country.code()) && mobile(abroad);
            boolean noneHere = !NUMBERS.isPossibleNumber(NUMBERS.parse(digits, country.code()))
                    && NUMBERS.isValidNumber(abroad);
            return own || noneHere ? Optional.of("+" + digits) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** Too long for a number without its area, and yet without the zero that stands in front in this country. */
    public static boolean lacksZero(String digits, Country country) {
        return BARE.matcher(digits).matches() && writesZero(country);
    }

    private static boolean mobile(PhoneNumber number) {
        return NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
    }

    private static boolean writesZero(Country country) {
        return !country.equals(Country.ELSEWHERE)
                && "0".equals(NUMBERS.getNddPrefixForRegion(country.code(), true));
    }

    /** Possible is enough: numbers are given out faster than a list of them is. */
    private static boolean textable(PhoneNumber number) {
        return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE && !number.hasExtension()
                && !NO_TEXTS.contains(NUMBERS.getNumberType(number));
    }

    /** As people of other countries read it, e.g. {@code +49 151 23456789}. */
    public String international() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, "ZZ"), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
            return e164;
        }
    }

    /** Omits the number. */
    @Override
    public String toString() {
        return "MobileNumber";
    }
}
