// The page of results: suggestions lead to the page of a place.
import { searchBox } from './search.js';

searchBox(name => location.assign(`/places/${encodeURIComponent(name.id)}`), { enterAsks: true });
