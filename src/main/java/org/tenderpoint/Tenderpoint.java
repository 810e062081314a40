package org.tenderpoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the program. */
@SpringBootApplication
@EnableScheduling
public class Tenderpoint {

    public static void main(String[] args) {
        SpringApplication.run(Tenderpoint.class, args);
    }
}
