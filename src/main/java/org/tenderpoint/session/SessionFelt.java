package org.tenderpoint.session;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.record.FeltSource;
import org.tenderpoint.client.record.FeltSource.FeltValue;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/** Pain before and after each session. */
@Component
record SessionFelt(ChartRepository charts, RecordGate gate) implements FeltSource {

    @Override
    public List<FeltValue> felt(ClientId client, int most) {
        if (!gate.opens(client)) {
            return List.of();
        }
        return charts.pains(client.value(), Limit.of(most)).stream()
                .flatMap(pain -> Stream.of(
                        felt(pain, FeltValue.Figure.PAIN_BEFORE, pain.before()),
                        felt(pain, FeltValue.Figure.PAIN_AFTER, pain.after())))
                .toList();
    }

    private static FeltValue felt(ChartRepository.Pain pain, FeltValue.Figure figure, @Nullable Integer level) {
        return new FeltValue(
                new SessionId(pain.session()), pain.startedAt(), figure,
                level == null ? OptionalInt.empty() : OptionalInt.of(level));
    }
}
