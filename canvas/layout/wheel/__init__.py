"""A journey that begins again at its end, as a wheel: phases round the person, touchpoints round both."""
