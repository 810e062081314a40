package org.tenderpoint.platform.place;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.PageSize;

/**
 * How people of a country write dates, times and phone numbers, which paper they use and whom they call in an
 * emergency; from {@code place/countries.tsv}.
 *
 * @param code of ISO 3166, or that of {@link #ELSEWHERE}
 * @param separator between the parts of a date in digits
 * @param emergencyNumber to propose; empty if none is known for sure
 * @param phone how a number is grouped, with a # for each digit; empty where numbers differ in length
 */
public record Country(
        String code, DateOrder order, String separator, boolean twelveHours, PageSize paper, String emergencyNumber,
        String phone) {

    private static final Map<String, Country> ALL = ShippedFile.rows("/place/countries.tsv")
            .map(Country::read)
            .collect(Collectors.toUnmodifiableMap(Country::code, Function.identity()));

    /** If nothing is known about the country: the day first, 24 hours, A4, no number to propose. */
    public static final Country ELSEWHERE = new Country("ZZ", DateOrder.DAY, "/", false, PageSize.A4, "", "");

    /** Those of the table, ordered by English name. */
    public static Collection<Country> all() {
        return ALL.values().stream().sorted(Comparator.comparing(Country::name, Texts.alphabet())).toList();
    }

    public static Optional<Country> of(String code) {
        return code.equals(ELSEWHERE.code) ? Optional.of(ELSEWHERE) : Optional.ofNullable(ALL.get(code));
    }

    public String name() {
        return in(Texts.spoken());
    }

    String in(Locale language) {
        return equals(ELSEWHERE)
                ? Texts.in(language, "platform.country.other")
                : Locale.of("", code).getDisplayCountry(language);
    }

    /**
     * Whether the month comes before the day where it is written as a word; so in Canada, although its numeric dates
     * begin with the year.
     */
    boolean monthBeforeDay() {
        return order == DateOrder.MONTH || code.equals("CA");
    }

    public DayOfWeek firstOfWeek() {
        return equals(ELSEWHERE) ? DayOfWeek.MONDAY : WeekFields.of(Locale.of("en", code)).getFirstDayOfWeek();
    }

    private static Country read(String[] cells) {
        var date = cells[1].split(" ");
        return new Country(
                cells[0],
                DateOrder.valueOf(date[0].toUpperCase(Locale.ROOT)),
                date[1],
                cells[2].equals("12"),
                PageSize.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells.length > 4 ? cells[4] : "",
                cells.length > 5 ? cells[5] : "");
    }
}
