package org.tenderpoint.platform.store.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a port in use to the operator, instead of Spring Boot's text for developers. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Another program uses the port " + cause.getPort() + ".",
                "Is Tenderpoint running already? Then use that one. Else start with another port: --server.port="
                        + (cause.getPort() + 1) + ".",
                cause);
    }
}
