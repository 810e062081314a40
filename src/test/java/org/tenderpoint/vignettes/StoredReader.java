package org.tenderpoint.vignettes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/** Reads what a case says of earlier visits: holds, doctors' words in writing, and what the therapist overrode. */
final class StoredReader {

    private static final String FINDING = "SCR-\\d{3}(\\.[a-z_]+)?";

    private StoredReader() {}

    static Vignette.Stored read(YamlMap client, ZoneId zone) {
        var holds = new Holds(
                yes(client, "awaiting_doctor_answer"),
                yes(client, "awaiting_therapist_talk"),
                restUntil(client, zone),
                client.text("rest_until").filter("open"::equals).isPresent(),
                yes(client, "last_follow_up_unanswered"),
                yes(client, "awaiting_medical_check"));
        var caps = new EnumMap<Region, Integer>(Region.class);
        client.map("stored_caps").ifPresent(levels -> {
            for (var key : levels.keys()) {
                levels.read(key, VignetteReader.number(0, 5))
                        .ifPresent(level -> caps.put(VignetteReader.part(levels, key).region(), level));
            }
            levels.done();
        });
        return new Vignette.Stored(
                holds, client.maps("medical_clearance").stream().map(StoredReader::clearance).toList(), caps,
                VignetteReader.redFlags(client.map("red_flags_at_last_visit")),
                yes(client, "red_flags_seen_by_doctor"));
    }

    private static boolean yes(YamlMap client, String key) {
        return client.code(key, Answer.class).map(Answer::yes).orElse(false);
    }

    private static Optional<Instant> restUntil(YamlMap client, ZoneId zone) {
        return client.read("rest_until", text -> text.equals("open")
                ? Optional.<Instant>empty()
                : Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant()))
                .orElse(Optional.empty());
    }

    /** {@code findings} names rules, or conditions by their code. */
    private static MedicalClearance clearance(YamlMap map) {
        var date = map.read("date", LocalDate::parse).orElseThrow(() -> map.bad("date", "'date' is missing"));
        var findings = new HashSet<String>();
        var conditions = EnumSet.noneOf(Condition.class);
        for (var named : map.texts("findings")) {
            if (named.matches(FINDING)) {
                findings.add(named);
            } else {
                conditions.add(Coded.of(Condition.class, named)
                        .orElseThrow(() -> map.bad("findings", "'" + named + "' is neither a rule nor a condition")));
            }
        }
        var limits = map.map("limits").map(StoredReader::limits);
        var clearance = new MedicalClearance(date, map.text("by").orElse(""), findings, conditions,
                Set.copyOf(map.codes("modalities", Modality.class)), map.read("credential", Credential::new), limits,
                map.read("valid_until", LocalDate::parse));
        map.done();
        return clearance;
    }

    private static MedicalClearance.Limits limits(YamlMap map) {
        var limits = new MedicalClearance.Limits(
                VignetteReader.number(map, "cap", 0, 5), Set.copyOf(map.list("regions", BodyPart::parse)));
        map.done();
        return limits;
    }

    /**
     * {@code {finding, effect, regions}}; the effect is {@code result} or one of the finding's effects, e.g.
     * {@code cap:3}.
     */
    static EffectOverride override(YamlMap map) {
        var finding = map.required("finding");
        if (!finding.matches(FINDING)) {
            throw map.bad("finding", "'" + finding + "' is not a finding");
        }
        var override = new EffectOverride(finding, map.required("effect"),
                Set.copyOf(map.list("regions", BodyPart::parse)));
        map.done();
        return override;
    }
}
