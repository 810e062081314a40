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
