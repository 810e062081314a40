package org.tenderpoint.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;

/**
 * What a person has said about dropped files.
 *
 * @param columns what the columns of a table hold, by the table's id, where the headings do not tell
 * @param orders which number of a day is the month, by the table's id, where no row proves it
 * @param therapists who is meant, by the word of the file; empty for somebody whose appointments stay out
 * @param treatments what the words of the file mean
 * @param choices what to do with rows that may be somebody who is here already
 */
public record ImportAnswers(
        Map<String, List<Optional<ImportField>>> columns, Map<String, DateOrder> orders,
        Map<String, Optional<UserId>> therapists, Map<String, TreatmentMeaning> treatments,
        Map<RowId, ClientChoice> choices) {

    public static final ImportAnswers NONE = new ImportAnswers(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public ImportAnswers {
        columns = Map.copyOf(columns);
        orders = Map.copyOf(orders);
        therapists = Map.copyOf(therapists);
        treatments = Map.copyOf(treatments);
        choices = Map.copyOf(choices);
    }

    public ImportAnswers withColumns(String table, List<Optional<ImportField>> held) {
        return new ImportAnswers(with(columns, table, List.copyOf(held)), orders, therapists, treatments, choices);
    }

    public ImportAnswers withOrder(String table, DateOrder order) {
        return new ImportAnswers(columns, with(orders, table, order), therapists, treatments, choices);
    }

    public ImportAnswers withTherapist(String word, Optional<UserId> meant) {
        return new ImportAnswers(columns, orders, with(therapists, word, meant), treatments, choices);
    }

    public ImportAnswers withTreatment(String word, TreatmentMeaning meaning) {
        return new ImportAnswers(columns, orders, therapists, with(treatments, word, meaning), choices);
    }

    public ImportAnswers withChoice(RowId row, ClientChoice choice) {
        return new ImportAnswers(columns, orders, therapists, treatments, with(choices, row, choice));
    }

    private static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }

    /** What to do with a row that may be somebody who is here already. */
    public sealed interface ClientChoice {

        /** It is this client; nothing of theirs is changed. */
        record SameClient(ClientId client) implements ClientChoice {}

        /** It is the client of an earlier row. */
        record SameRow(RowId row) implements ClientChoice {}

        record NewClient() implements ClientChoice {}

        record LeaveOut() implements ClientChoice {}
    }

    /**
     * What a file's treatment is here. Without areas only the time is planned.
     *
     * @param comes whether such appointments are massages at all
     */
    public record TreatmentMeaning(boolean comes, Optional<Modality> modality, Set<BodyPart> areas) {

        public static final TreatmentMeaning ONLY_TIME = new TreatmentMeaning(true, Optional.empty(), Set.of());
        public static final TreatmentMeaning STAYS_OUT = new TreatmentMeaning(false, Optional.empty(), Set.of());

        private static final String OUT = "out";

        public TreatmentMeaning {
            areas = Set.copyOf(areas);
        }

        String code() {
            return comes ? modality.map(Coded::code).orElse("") + "@" + BodyPart.format(areas) : OUT;
        }

        static TreatmentMeaning of(String code) {
            if (code.equals(OUT)) {
                return STAYS_OUT;
            }
            int at = code.indexOf('@');
            return new TreatmentMeaning(
                    true, Coded.of(Modality.class, code.substring(0, at)), BodyPart.parseAll(code.substring(at + 1)));
        }
    }

    /** Columns as they are remembered. */
    static String code(List<Optional<ImportField>> columns) {
        return columns.stream().map(field -> field.map(Coded::code).orElse("")).collect(Collectors.joining(","));
    }

    static List<Optional<ImportField>> columns(String code) {
        return Arrays.stream(code.split(",", -1)).map(word -> Coded.of(ImportField.class, word)).toList();
    }
}
