package org.tenderpoint.outcome.ui;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.ReferralMark;
import org.tenderpoint.outcome.ReferralPick;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a page shows. It stands in the address, so that it can be bookmarked and shared. Missing or invalid parts have
 * their default.
 *
 * @param days the length of a period that ends today; empty where both dates were chosen
 * @param measure empty for the page's default
 * @param mark the sessions that a list shows
 */
record OutcomeAddress(OutcomeFilter filter, Optional<Integer> days, Optional<Measure> measure,
        Optional<OutcomeMark> mark) {

    static final int USUAL_DAYS = 90;

    /** A longer period is cut, since no data is older. */
    private static final int MOST_YEARS = 20;

    private static final int LAST_YEAR = 9999;

    static final String DAYS = "days";
    static final String FROM = "from";
    static final String TO = "to";
    static final String THERAPIST = "therapist";
    static final String CONDITION = "condition";
    static final String MODALITY = "modality";
    static final String MEASURE = "measure";
    static final String HOLDS = "so";
    static final String BY = "by";
    static final String KEY = "key";

    static OutcomeAddress read(QueryParameters address, LocalDate today) {
        var from = address.getSingleParameter(FROM).flatMap(OutcomeAddress::day);
        var to = address.getSingleParameter(TO).flatMap(OutcomeAddress::day);
        var days = address.getSingleParameter(DAYS).filter(OutcomeAddress::lengthRead).flatMap(OutcomeAddress::number);
        var period = from.isPresent() && to.isPresent()
                ? inOrder(from.get(), to.get(), today)
                : OutcomeFilter.days(days.orElse(USUAL_DAYS), today);
        var measure = address.getSingleParameter(MEASURE).flatMap(code -> Coded.of(Measure.class, code));
        var filter = new OutcomeFilter(
                period.from(), period.to(),
                address.getSingleParameter(THERAPIST).flatMap(text -> Id.parse(text, UserId::new)),
                address.getSingleParameter(CONDITION).flatMap(code -> Coded.of(Condition.class, code)),
                address.getSingleParameter(MODALITY).flatMap(code -> Coded.of(Modality.class, code)));
        var part = address.getSingleParameter(BY)
                .flatMap(by -> address.getSingleParameter(KEY).map(key -> new Dimension.Part(by, key)));
        var mark = measure.flatMap(one -> address.getSingleParameter(HOLDS)
                .flatMap(code -> Coded.of(OutcomeMark.Holds.class, code))
                .map(so -> new OutcomeMark(one, so, part)));
        return new OutcomeAddress(
                filter, from.isPresent() && to.isPresent() ? Optional.empty() : Optional.of(days.orElse(USUAL_DAYS)),
                measure, mark);
    }

    /** Puts two days in order; of too long a period the latest past part is kept. */
    static OutcomeFilter inOrder(LocalDate one, LocalDate other, LocalDate today) {
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;
        if (!tooLong(from, to)) {
            return OutcomeFilter.of(from, to);
        }
        var last = to.isAfter(today) && !from.isAfter(today) ? today : to;
        return OutcomeFilter.of(tooLong(from, last) ? last.minusYears(MOST_YEARS) : from, last);
    }

    /** @param from not after {@code to} */
    static boolean tooLong(LocalDate from, LocalDate to) {
        return from.isBefore(to.minusYears(MOST_YEARS));
    }

    static boolean lengthRead(String text) {
        return number(text).filter(days -> days > 0 && days <= MOST_YEARS * 366).isPresent();
    }

    OutcomeAddress with(OutcomeFilter other, Optional<Integer> length) {
        return new OutcomeAddress(other, length, measure, mark);
    }

    OutcomeAddress with(Measure other) {
        return new OutcomeAddress(filter, days, Optional.of(other), Optional.empty());
    }

    OutcomeAddress with(OutcomeMark other) {
        return new OutcomeAddress(filter, days, Optional.of(other.measure()), Optional.of(other));
    }

    QueryParameters address() {
        var address = new HashMap<String, String>();
        days.ifPresentOrElse(
                number -> address.put(DAYS, String.valueOf(number)),
                () -> {
                    address.put(FROM, filter.from().toString());
                    address.put(TO, filter.to().toString());
                });
        filter.therapist().ifPresent(user -> address.put(THERAPIST, user.toString()));
        filter.condition().ifPresent(condition -> address.put(CONDITION, condition.code()));
        filter.modality().ifPresent(modality -> address.put(MODALITY, modality.code()));
        measure.ifPresent(one -> address.put(MEASURE, one.code()));
        mark.ifPresent(one -> {
            address.put(HOLDS, one.holds().code());
            one.part().ifPresent(part -> address.putAll(Map.of(BY, part.by(), KEY, part.key())));
        });
        return QueryParameters.simple(address);
    }

    /** A date in the years 1 to 9999. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return Stream.of(text).filter(one -> one.matches("\\d{1,5}")).map(Integer::valueOf).findFirst();
    }

    /** What the pages of referrals show in addition; it stands in the address, too. */
    record ReferralAddress(OutcomeAddress asked, Optional<Discipline> discipline, Optional<ReferralPick> pick) {

        static final String DISCIPLINE = "discipline";
        static final String PICK = "which";

        static ReferralAddress read(OutcomeAddress asked, QueryParameters address) {
            return new ReferralAddress(
                    asked,
                    address.getSingleParameter(DISCIPLINE).flatMap(code -> Coded.of(Discipline.class, code)),
                    address.getSingleParameter(PICK).flatMap(code -> Coded.of(ReferralPick.class, code)));
        }

        ReferralAddress with(Optional<Discipline> other) {
            return new ReferralAddress(asked, other, pick);
        }

        ReferralAddress with(ReferralMark mark) {
            return new ReferralAddress(asked, mark.discipline(), Optional.of(mark.pick()));
        }

        Optional<ReferralMark> mark() {
            return pick.map(one -> new ReferralMark(one, discipline));
        }

        QueryParameters address() {
            Map<String, List<String>> all = new HashMap<>(asked.address().getParameters());
            discipline.ifPresent(one -> all.put(DISCIPLINE, List.of(one.code())));
            pick.ifPresent(one -> all.put(PICK, List.of(one.code())));
            return new QueryParameters(all);
        }
    }
}
