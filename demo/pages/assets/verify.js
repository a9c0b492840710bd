/* The page of the units that a report is shown to. The code arrives in the fragment of a scanned address, or is typed. */
import { askHuman } from './human-check.js';

const config = document.getElementById('config');

/* This page believes the keys that its own endpoint publishes. */
config.trust = { endpointKeys: true };
askHuman(config, document.getElementById('human'));
