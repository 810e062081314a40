package org.tenderpoint.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * What dropped files would bring; nothing is written yet.
 *
 * @param refused files that cannot be read, each with the reason in words
 * @param locked those of them that only need their password
 * @param therapists words of the files, with who is meant as far as is known
 * @param treatments words of the files, with what they are taken for
 * @param open rows that may be somebody who is here already
 * @param notes what is left out, and cells that cannot be read; at most 5,000
 */
public record ImportPreview(
        List<TableSeen> tables, Map<String, String> refused, Set<String> locked, Counts counts,
        Map<String, Optional<UserId>> therapists, Map<String, TreatmentMeaning> treatments, List<OpenRow> open,
        List<LineNote> notes) {

    public ImportPreview {
        tables = List.copyOf(tables);
        refused = Map.copyOf(refused);
        locked = Set.copyOf(locked);
        open = List.copyOf(open);
        notes = List.copyOf(notes);
    }

    /**
     * A table of a file.
     *
     * @param first its first rows, to see what its columns hold
     * @param example a day that can be read in two ways, until somebody says how
     * @param enough whether its columns tell who and when
     */
    public record TableSeen(
            String id, ImportSource source, TableKind kind, int rows, List<String> header,
            List<Optional<ImportField>> columns, List<List<String>> first, Optional<String> example, boolean enough) {

        /** Headings of columns that stay out. */
        public List<String> ignoredHeadings() {
            return IntStream.range(0, header.size())
                    .filter(i -> i >= columns.size() || columns.get(i).isEmpty())
                    .mapToObj(header::get)
                    .filter(heading -> !heading.isBlank())
                    .toList();
        }
    }

    /**
     * @param known clients who are here already
     * @param open rows of which somebody must say who they are
     * @param visits that are past
     * @param records what clients told before
     * @param sessions that are coming, and get planned
     * @param changed coming sessions that a file moves or cancels
     * @param knownVisits appointments that are here already
     * @param left rows that stay out
     * @param cells that cannot be read
     */
    public record Counts(
            int clients, int known, int open, int visits, int records, int sessions, int changed, int knownVisits,
            int left,
            int cells) {

        /** Whether anything would be written. */
        public boolean any() {
            return clients + visits + records + sessions + changed > 0;
        }
    }

    /** A row that may be somebody who is here already, or somebody of an earlier row. */
    public record OpenRow(RowId row, String name, Optional<LocalDate> born, String phone, String email,
            List<Candidate> perhaps, Optional<ImportAnswers.ClientChoice> chosen) {}

    /** @param client empty if it is somebody of the files; then {@code row} is theirs */
    public record Candidate(Optional<ClientId> client, Optional<RowId> row, String name, Optional<LocalDate> born) {}

    public record LineNote(String table, int line, String words) {}

    static List<LineNote> notes(Collection<FileNote> notes) {
        return notes.stream().map(note -> new LineNote(note.table(), note.line(), note.words())).toList();
    }
}
