package org.tenderpoint.client.copy;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A client's copy for another program: stable field names, codes, and moments in ISO 8601 with their offset. */
public final class CopyJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final ClientCopy copy;
    private final ZoneId zone;

    private CopyJson(JsonGenerator json, ClientCopy copy) {
        this.json = json;
        this.copy = copy;
        this.zone = copy.zone();
    }

    /** Writes it piece by piece, so that the whole text is never in memory. */
    public static void write(ClientCopy copy, OutputStream out) {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new CopyJson(json, copy).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("format", "tenderpoint-client-copy");
        json.writeNumberProperty("version", ClientCopy.VERSION);
        json.writeStringProperty("made_at", moment(copy.madeAt()));
        json.writeStringProperty("zone", zone.getId());
        json.writeStringProperty("practice", copy.practice());
        json.writeStringProperty("left_out", Texts.of("copy.left_out"));
        json.writeName("chapters");
        json.writeStartObject();
        for (var chapter : copy.chapters()) {
            json.writeName(chapter.key());
            rows(chapter.rows());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rows(List<CopyRow> rows) {
        json.writeStartArray();
        for (var row : rows) {
            json.writeStartObject();
            for (var field : row.fields()) {
                json.writeName(field.key());
                value(field.value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(CopyValue value) {
        switch (value) {
            case CopyValue.Words(var words) -> json.writeString(words);
            case CopyValue.AnsweredValue(var words, var _) -> json.writeString(words);
            case CopyValue.Code(var code, var _) -> json.writeString(code);
            case CopyValue.Number(var number) -> json.writeNumber(number);
            case CopyValue.YesNoValue(var yes) -> json.writeBoolean(yes);
            case CopyValue.Moment(var at) -> json.writeString(moment(at));
            case CopyValue.LocalMoment(var at) -> json.writeString(at.toString());
            case CopyValue.Day(var day) -> json.writeString(day.toString());
            case CopyValue.Person(var who) -> json.writeString(copy.name(who));
            case CopyValue.Drawing(var lines) -> json.writeString(lines);
            case CopyValue.Key(var id) -> json.writeString(id.toString());
            case CopyValue.Rows(var rows) -> rows(rows);
            case CopyValue.ListValue(var values) -> {
                json.writeStartArray();
                values.forEach(this::value);
                json.writeEndArray();
            }
        }
    }

    private String moment(Instant at) {
        return Formats.iso(at, zone);
    }
}
