package org.tenderpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.partner.ImportRow.ImportChoice;
import org.tenderpoint.partner.ImportRow.ImportPreview;
import org.tenderpoint.partner.PartnerFileService.ImportDone;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;

@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-25")
public class PartnerImportTest {

    @Autowired
    private PartnerService partners;

    @Autowired
    private PartnerFileService files;

    @Autowired
    private QueryCount queries;

    @Test
    void nothingIsWrittenBeforeItWasChosen() {
        var preview = preview("Name;Kind\nImport One;Yoga\n");

        assertThat(partners.count(PartnerFilter.of("import one"))).isZero();
        assertThat(take(preview)).isEqualTo(new ImportDone(1, 0, 0));
        assertThat(partners.count(PartnerFilter.of("import one"))).isEqualTo(1);
    }

    @Test
    void whoIsKnownOrStandsInTheFileTwiceIsLeftOutUnlessSomebodyChoosesOtherwise() {
        var known = partners.create(new TypedPartner("Mia Müller").phone("020 7946 0551").details(), Set.of());
        var preview = preview(
                "Name;Kind;Phone;Place\nMueller, Mia;Yoga;;Leeds\nNew Import;Yoga;;\nImport New;Pilates;;\n;Yoga;;\n");

        assertThat(preview.rows().get(0).similar()).extracting(PartnerRow::id).containsExactly(known);
        assertThat(preview.rows().get(2).sameAs()).containsExactly(3);
        assertThat(take(preview)).isEqualTo(new ImportDone(1, 0, 3));

        var again = preview("Name;Kind;Place\nMueller, Mia;Yoga;Leeds\nNew Import;Yoga;York\n");
        var done = files.take(
                List.of(ImportChoice.merge(again.rows().get(0), known), ImportChoice.add(again.rows().get(1))),
                share -> {});

        assertThat(done).isEqualTo(new ImportDone(1, 1, 0));
        var merged = partners.open(known).orElseThrow().details();
        assertThat(merged.name()).isEqualTo("Mia Müller");
        assertThat(merged.place()).isEqualTo("Leeds");
        assertThat(merged.disciplines()).containsExactlyInAnyOrder(Discipline.PHYSIO, Discipline.YOGA);
        assertThat(partners.count(PartnerFilter.of("import new"))).isEqualTo(2);
    }

    @Test
    void twoRowsOfOneFileCanBothBeKept() {
        var rows = preview("Name;Kind\nPair Import;Yoga\nImport Pair;Yoga\n").rows();

        files.take(rows.stream().map(ImportChoice::add).toList(), share -> {});

        assertThat(partners.count(PartnerFilter.of("pair import"))).isEqualTo(2);
    }

    @Test
    void aDirectoryThatChangedMeanwhileIsLookedAtAgain() {
        var preview = preview("Name;Kind\nFirst Import;Yoga\nRaced Import;Yoga\n");
        partners.create(PartnerDetails.of("Raced Import", Discipline.YOGA), Set.of());

        assertThatThrownBy(() -> take(preview)).isInstanceOfSatisfying(ImportRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(ImportRefused.Reason.CHANGED);
            assertThat(refused.words()).contains("row 3");
        });
    }

    @Test
    void aFileOfManyIsLookedThroughWithFewStatements() {
        var file = "Name;Kind;E-mail\n" + IntStream.range(0, PartnerFileService.MOST_ROWS)
                .mapToObj(i -> "Bulk Nr" + i + ";Yoga;bulk" + i + "@example.org")
                .collect(Collectors.joining("\n"));

        assertThat(queries.during(() -> assertThat(preview(file).rows()).hasSize(PartnerFileService.MOST_ROWS)))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void theDirectoryGoesOutAndComesInAgainAsItWas() {
        var details = new TypedPartner("Round Trip 🌻").of(Discipline.CHIROPRACTIC).skilled(PartnerSkill.SPINE)
                .speaking("pl")
                .organisation("=cmd|' /C calc'!A0").phone("+48 22 555 0199").after(4).notes("Two\nlines").details();
        partners.create(details, Set.of());
        var filter = PartnerFilter.of("round trip");

        for (var file : List.of(files.csv(filter), files.cards(filter))) {
            assertThat(files.preview(file, Optional.empty()).rows()).singleElement()
                    .satisfies(row -> assertThat(row.draft().details()).isEqualTo(details));
        }
        assertThat(new String(files.csv(filter), StandardCharsets.UTF_8)).doesNotContain(",=cmd")
                .doesNotContain("\"=cmd");
    }

    private ImportPreview preview(String file) {
        return files.preview(file.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private ImportDone take(ImportPreview preview) {
        return files.take(preview.rows().stream().map(ImportRow::usual).toList(), share -> {});
    }
}
