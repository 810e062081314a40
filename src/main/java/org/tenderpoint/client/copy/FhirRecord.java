package org.tenderpoint.client.copy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyChapter;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.Formats;

/**
 * The resources of one client, as they are collected. Their ids follow from what they are made from, so that two copies
 * of one record give the same ones.
 */
final class FhirRecord {

    private static final String ENCOUNTER = "Encounter";

    private final ClientCopy copy;
    private final List<FhirPart> resources = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> treated = new HashSet<>();

    FhirRecord(ClientCopy copy) {
        this.copy = copy;
        records("sessions").map(row -> row.id("session")).forEach(treated::add);
    }

    ClientCopy copy() {
        return copy;
    }

    List<FhirPart> resources() {
        return List.copyOf(resources);
    }

    Stream<RowFields> records(String chapter) {
        return copy.chapters().stream()
                .filter(one -> one.key().equals(chapter))
                .map(CopyChapter::rows)
                .flatMap(List::stream)
                .map(RowFields::new);
    }

    /** @param made from what: the same for the same thing each time */
    FhirPart begin(String type, String made) {
        return FhirPart.resource(type, id(type, made));
    }

    FhirPart add(FhirPart resource) {
        if (known.add(reference(resource).value("reference"))) {
            resources.add(resource);
        }
        return resource;
    }

    String id(String type, String made) {
        return type.equals("Patient") ? copy.id().toString() : named(type + " " + copy.id() + " " + made);
    }

    private static String named(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static FhirPart reference(FhirPart resource) {
        return to(resource.value("id"));
    }

    private static FhirPart to(String id) {
        return FhirPart.begin().with("reference", "urn:uuid:" + id);
    }

    FhirPart reference(String type, String made) {
        return to(id(type, made));
    }

    FhirPart patient() {
        return reference("Patient", "").with("display", copy.client());
    }

    FhirPart organization() {
        return to(organizationId()).with("display", copy.practice());
    }

    String organizationId() {
        return named("Organization " + copy.practice());
    }

    /** Somebody of the staff; nothing if nobody is named. */
    FhirPart staff(Optional<UserId> who) {
        return who.map(one -> copy.name(one).isBlank()
                ? FhirPart.begin().with("display", "Somebody who has left")
                : to(one.toString()).with("display", copy.name(one)))
                .orElseGet(FhirPart::begin);
    }

    Map<UserId, String> people() {
        return copy.people();
    }

    /** The session as it was held; nothing if it was not. */
    FhirPart encounter(RowFields row) {
        var session = row.id("session");
        return treated.contains(session) ? reference(ENCOUNTER, session) : FhirPart.begin();
    }

    FhirPart encounter(String session) {
        return begin(ENCOUNTER, session);
    }

    Optional<String> at(RowFields row, String key) {
        return row.moment(key).map(this::at);
    }

    String at(Instant moment) {
        return Formats.iso(moment.truncatedTo(ChronoUnit.SECONDS), copy.zone());
    }

    FhirPart period(Optional<String> start, Optional<String> end) {
        return FhirPart.begin().with("start", start).with("end", end);
    }
}
