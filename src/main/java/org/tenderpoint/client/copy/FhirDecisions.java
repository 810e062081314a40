package org.tenderpoint.client.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules found before sessions and after them, each finding with its rule. */
record FhirDecisions(FhirRecord record, String chapter) {

    static void add(FhirRecord record) {
        new FhirDecisions(record, "screenings").add("screening");
        new FhirDecisions(record, "assessments").add("assessment");
    }

    private void add(String rules) {
        var rows = record.records(chapter).toList();
        for (int i = 0; i < rows.size(); i++) {
            record.add(response(rows.get(i), i, rules));
        }
    }

    private FhirPart response(RowFields row, int number, String rules) {
        var made = chapter + " " + number;
        var findings = row.rows("findings");
        return record.begin("GuidanceResponse", made)
                .with("contained", List.of(FhirPart.resource("Parameters", "decision")
                        .with("parameter", parameters(row, findings))))
                .with("moduleUri", FhirTerms.OWN + "rules/" + rules + "/"
                        + row.words("rule_set").orElse("unknown").replace(' ', '-'))
                .with("status", row.status("success"))
                .with("subject", record.patient())
                .with("encounter", record.encounter(row))
                .with("occurrenceDateTime", record.at(row, "at"))
                .with("reasonCode", findings.stream()
                        .flatMap(
                                finding -> finding.words("rule").map(id -> FhirTerms.rule(id, title(finding))).stream())
                        .toList())
                .with("outputParameters", FhirPart.begin().with("reference", "#decision"));
    }

    private static List<FhirPart> parameters(RowFields row, List<RowFields> findings) {
        var parameters = new ArrayList<FhirPart>();
        parameters.add(FhirPart.begin().with("name", "level").with("valueCode", row.code("level")));
        for (var finding : findings) {
            parameters.add(FhirPart.begin()
                    .with("name", "finding")
                    .with("part", List.of(
                            namedText("rule", finding.words("rule").orElse("")),
                            namedText("level", finding.code("level")),
                            namedText("title", title(finding)),
                            namedText("reason", finding.words("reason").orElse("")),
                            namedText("effects", finding.many("effects").stream()
                                    .flatMap(one -> RowFields.words(one).stream())
                                    .collect(Collectors.joining("\n"))))));
        }
        for (var limit : row.rows("ceilings")) {
            parameters.add(FhirPart.begin()
                    .with("name", "ceiling")
                    .with("part", List.of(
                            namedText("region", limit.code("regions")),
                            FhirPart.begin().with("name", "at-most").with("valueInteger", limit.number("at_most")),
                            namedText("rule", limit.words("rule").orElse("")))));
        }
        return parameters;
    }

    private static FhirPart namedText(String name, String words) {
        return words.isBlank()
                ? FhirPart.begin()
                : FhirPart.begin().with("name", name).with("valueString", words);
    }

    private static String title(RowFields finding) {
        return finding.words("title").or(() -> finding.words("reason")).or(() -> finding.words("rule")).orElse("");
    }
}
