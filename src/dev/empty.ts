/** Stands in for packages that octavo's dependencies ask for only while developing them. */
export {};
